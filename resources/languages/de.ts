<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> (95 % interval {0})</source>
        <translation> (95-%-Intervall {0})</translation>
    </message>
    <message>
        <source> (not done so far)</source>
        <translation> (bisher nicht erfolgt)</translation>
    </message>
    <message>
        <source> (pending)</source>
        <translation> (ausstehend)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%n case id stands in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n Fallkennung steht in mehreren Dateien; die Zeile zeigt, in welchen.</numerusform>
            <numerusform>%n Fallkennungen stehen in mehreren Dateien; die Zeile zeigt, in welchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case ids stand in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n Fallkennung steht in mehreren Dateien; die Zeile zeigt, in welchen.</numerusform>
            <numerusform>%n Fallkennungen stehen in mehreren Dateien; die Zeile zeigt, in welchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check passed</source>
        <translation>
            <numerusform>%n Prüfung bestanden</numerusform>
            <numerusform>%n Prüfungen bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n Prüfung bestanden</numerusform>
            <numerusform>%n Prüfungen bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed time</source>
        <translation>
            <numerusform>%n Schließzeit</numerusform>
            <numerusform>%n Schließzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed times</source>
        <translation>
            <numerusform>%n Schließzeit</numerusform>
            <numerusform>%n Schließzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day, since {0}</source>
        <translation>
            <numerusform>%n Tag, seit {0}</numerusform>
            <numerusform>%n Tage, seit {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, since {0}</source>
        <translation>
            <numerusform>%n Tag, seit {0}</numerusform>
            <numerusform>%n Tage, seit {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision of an earlier line, or on an option no longer listed</source>
        <translation>
            <numerusform>%n Entscheidung einer früheren Linie oder zu einer nicht mehr aufgeführten Option</numerusform>
            <numerusform>%n Entscheidungen einer früheren Linie oder zu nicht mehr aufgeführten Optionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions of an earlier line, or on options no longer listed</source>
        <translation>
            <numerusform>%n Entscheidung einer früheren Linie oder zu einer nicht mehr aufgeführten Option</numerusform>
            <numerusform>%n Entscheidungen einer früheren Linie oder zu nicht mehr aufgeführten Optionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plan</source>
        <translation>
            <numerusform>%n früherer Plan</numerusform>
            <numerusform>%n frühere Pläne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plans</source>
        <translation>
            <numerusform>%n früherer Plan</numerusform>
            <numerusform>%n frühere Pläne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file cannot be read; it stands in a section of its own.</source>
        <translation>
            <numerusform>%n Datei ist nicht lesbar; sie steht in einem eigenen Abschnitt.</numerusform>
            <numerusform>%n Dateien sind nicht lesbar; sie stehen in einem eigenen Abschnitt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted now.</source>
        <translation>
            <numerusform>%n Datei ist jetzt verschlüsselt.</numerusform>
            <numerusform>%n Dateien sind jetzt verschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted.</source>
        <translation>
            <numerusform>%n Datei ist verschlüsselt.</numerusform>
            <numerusform>%n Dateien sind verschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file opens without a passphrase now.</source>
        <translation>
            <numerusform>%n Datei öffnet sich nun ohne Passwort.</numerusform>
            <numerusform>%n Dateien öffnen sich nun ohne Passwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file read</source>
        <translation>
            <numerusform>%n Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted now.</source>
        <translation>
            <numerusform>%n Datei ist jetzt verschlüsselt.</numerusform>
            <numerusform>%n Dateien sind jetzt verschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted.</source>
        <translation>
            <numerusform>%n Datei ist verschlüsselt.</numerusform>
            <numerusform>%n Dateien sind verschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read; they stand in a section of their own.</source>
        <translation>
            <numerusform>%n Datei ist nicht lesbar; sie steht in einem eigenen Abschnitt.</numerusform>
            <numerusform>%n Dateien sind nicht lesbar; sie stehen in einem eigenen Abschnitt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files open without a passphrase now.</source>
        <translation>
            <numerusform>%n Datei öffnet sich nun ohne Passwort.</numerusform>
            <numerusform>%n Dateien öffnen sich nun ohne Passwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change on page 2.</source>
        <translation>
            <numerusform>%n weitere Änderung auf Seite 2.</numerusform>
            <numerusform>%n weitere Änderungen auf Seite 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more changes on page 2.</source>
        <translation>
            <numerusform>%n weitere Änderung auf Seite 2.</numerusform>
            <numerusform>%n weitere Änderungen auf Seite 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line of this case to look at.</source>
        <translation>
            <numerusform>%n weitere Zeile dieses Falls zu prüfen.</numerusform>
            <numerusform>%n weitere Zeilen dieses Falls zu prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines of this case to look at.</source>
        <translation>
            <numerusform>%n weitere Zeile dieses Falls zu prüfen.</numerusform>
            <numerusform>%n weitere Zeilen dieses Falls zu prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publication</source>
        <translation>
            <numerusform>%n neuere Veröffentlichung</numerusform>
            <numerusform>%n neuere Veröffentlichungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publications</source>
        <translation>
            <numerusform>%n neuere Veröffentlichung</numerusform>
            <numerusform>%n neuere Veröffentlichungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statement no longer applies.</source>
        <translation>
            <numerusform>%n jetzige Aussage gilt nicht mehr.</numerusform>
            <numerusform>%n jetzige Aussagen gelten nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statements no longer apply.</source>
        <translation>
            <numerusform>%n jetzige Aussage gilt nicht mehr.</numerusform>
            <numerusform>%n jetzige Aussagen gelten nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result or decision awaited</source>
        <translation>
            <numerusform>%n Befund oder Entscheidung ausstehend</numerusform>
            <numerusform>%n Befunde oder Entscheidungen ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results or decisions awaited</source>
        <translation>
            <numerusform>%n Befund oder Entscheidung ausstehend</numerusform>
            <numerusform>%n Befunde oder Entscheidungen ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row is the same</source>
        <translation>
            <numerusform>%n Zeile ist gleich</numerusform>
            <numerusform>%n Zeilen sind gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are the same</source>
        <translation>
            <numerusform>%n Zeile ist gleich</numerusform>
            <numerusform>%n Zeilen sind gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation</source>
        <translation>
            <numerusform>%n Situation</numerusform>
            <numerusform>%n Situationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation folded away</source>
        <translation>
            <numerusform>%n Situation eingeklappt</numerusform>
            <numerusform>%n Situationen eingeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation possible</source>
        <translation>
            <numerusform>%n Situation möglich</numerusform>
            <numerusform>%n Situationen möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations</source>
        <translation>
            <numerusform>%n Situation</numerusform>
            <numerusform>%n Situationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations folded away</source>
        <translation>
            <numerusform>%n Situation eingeklappt</numerusform>
            <numerusform>%n Situationen eingeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations possible</source>
        <translation>
            <numerusform>%n Situation möglich</numerusform>
            <numerusform>%n Situationen möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patient was tried.</source>
        <translation>
            <numerusform>%n Testpatient wurde geprüft.</numerusform>
            <numerusform>%n Testpatienten wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patients were tried.</source>
        <translation>
            <numerusform>%n Testpatient wurde geprüft.</numerusform>
            <numerusform>%n Testpatienten wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit is overdue</source>
        <translation>
            <numerusform>%n Termin ist überfällig</numerusform>
            <numerusform>%n Termine sind überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are overdue</source>
        <translation>
            <numerusform>%n Termin ist überfällig</numerusform>
            <numerusform>%n Termine sind überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>&amp;Über…</translation>
    </message>
    <message>
        <source>&amp;Assessment panel</source>
        <translation>&amp;Beurteilung</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Due list</source>
        <translation>&amp;Terminliste</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Verschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Encrypt the folder of this case…</source>
        <translation>&amp;Ordner dieses Falls verschlüsseln…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Alles suchen…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>Diese Dateien &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>&amp;Guideline packs…</source>
        <translation>&amp;Leitlinienpakete…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Hide the case now</source>
        <translation>Fall jetzt ver&amp;bergen</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Light colors</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Neuer Fall</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Nächste &amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>&amp;Weiter ›</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Take the encryption away</source>
        <translation>Verschlüsselung &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names no days. Write them like 2026-12-24 or 2026-12-24..2026-12-31: winter closing.</source>
        <translation>&apos;{0}&apos; nennt keine Tage. Schreiben Sie etwa 2026-12-24 oder 2026-12-24..2026-12-31: Winterpause.</translation>
    </message>
    <message>
        <source>, born {0}</source>
        <translation>, geboren {0}</translation>
    </message>
    <message>
        <source>, {0} with this patient&apos;s stratum</source>
        <translation>, {0} mit der Gruppe dieses Patienten</translation>
    </message>
    <message>
        <source>1. Every date moves by the same number of days, drawn at random</source>
        <translation>1. Jedes Datum verschiebt sich um dieselbe, zufällige Zahl von Tagen</translation>
    </message>
    <message>
        <source>2. What the copy is called</source>
        <translation>2. Wie die Kopie heißt</translation>
    </message>
    <message>
        <source>2026-03-15, 2026-03 or 2026</source>
        <translation>2026-03-15, 2026-03 oder 2026</translation>
    </message>
    <message>
        <source>2026-12-24..2026-12-31: winter closing</source>
        <translation>2026-12-24..2026-12-31: Winterpause</translation>
    </message>
    <message>
        <source>3. Texts that were typed: tick what may stay</source>
        <translation>3. Eingetippte Texte: ankreuzen, was bleiben darf</translation>
    </message>
    <message>
        <source>4. Read what changes, then keep the copy</source>
        <translation>4. Lesen, was sich ändert, dann die Kopie behalten</translation>
    </message>
    <message>
        <source>95 % CI</source>
        <translation>95-%-KI</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>95 % interval {0}</source>
        <translation>95-%-Intervall {0}</translation>
    </message>
    <message>
        <source>A case for teaching.</source>
        <translation>Ein Fall für den Unterricht.</translation>
    </message>
    <message>
        <source>A change needs what and why.</source>
        <translation>Zu einer Änderung gehören Was und Warum.</translation>
    </message>
    <message>
        <source>A conflict between voices is declared.</source>
        <translation>Ein Widerspruch der Stimmen ist benannt.</translation>
    </message>
    <message>
        <source>A few cases are drawn and asked about; nothing you answer is kept. Whoever enters the same number over the same cases is asked the same.</source>
        <translation>Einige Fälle werden gezogen und abgefragt; keine Antwort wird gespeichert. Wer dieselbe Zahl bei denselben Fällen eingibt, wird dasselbe gefragt.</translation>
    </message>
    <message>
        <source>A file of your own questions</source>
        <translation>Eine Datei mit eigenen Fragen</translation>
    </message>
    <message>
        <source>A final plan is numbered and kept in the case as it is now. It cannot be changed; a new plan takes its place.</source>
        <translation>Ein endgültiger Plan wird nummeriert und so im Fall behalten. Er ist nicht änderbar; ein neuer Plan ersetzt ihn.</translation>
    </message>
    <message>
        <source>A final plan is signed by a name. Write it, or leave the plan a draft with Cancel.</source>
        <translation>Ein endgültiger Plan trägt einen Namen. Schreiben Sie ihn, oder lassen Sie den Plan mit Abbrechen Entwurf.</translation>
    </message>
    <message>
        <source>A folder of case files</source>
        <translation>Ein Ordner mit Falldateien</translation>
    </message>
    <message>
        <source>A folder of cases</source>
        <translation>Ein Ordner mit Fällen</translation>
    </message>
    <message>
        <source>A folder of your own teaching cases</source>
        <translation>Ein Ordner mit eigenen Lehrfällen</translation>
    </message>
    <message>
        <source>A part of the program is missing or damaged. Install the program again.</source>
        <translation>Ein Teil des Programms fehlt oder ist beschädigt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>A reason is needed here, so that the plan can say why.</source>
        <translation>Hier ist ein Grund nötig, damit der Plan ihn nennen kann.</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own</source>
        <translation>Eine eigene Regel der Klinik</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own…</source>
        <translation>Eine eigene Regel der Klinik…</translation>
    </message>
    <message>
        <source>A to D choose, Enter checks and goes on, Esc ends the full screen.</source>
        <translation>A bis D wählen, Eingabe prüft und geht weiter, Esc beendet das Vollbild.</translation>
    </message>
    <message>
        <source>A visit on another day goes</source>
        <translation>Ein Termin an anderem Tag geht auf</translation>
    </message>
    <message>
        <source>A visit recorded here goes straight into its case file. The list itself is never stored.</source>
        <translation>Was hier zu einem Termin notiert wird, kommt direkt in die Falldatei. Die Liste selbst wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>About HG-NEN Companion</source>
        <translation>Über HG-NEN Companion</translation>
    </message>
    <message>
        <source>About this place</source>
        <translation>Über diese Stelle</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept: {0}</source>
        <translation>Annehmen: {0}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add an option of your own</source>
        <translation>Eigene Option hinzufügen</translation>
    </message>
    <message>
        <source>Add an option…</source>
        <translation>Option hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add the folder in which the clinic keeps its case files; folders inside it are read as well.</source>
        <translation>Fügen Sie den Ordner hinzu, in dem die Klinik ihre Falldateien hat; Unterordner werden mitgelesen.</translation>
    </message>
    <message>
        <source>Add your own option</source>
        <translation>Eigene Option hinzufügen</translation>
    </message>
    <message>
        <source>Advice is shown again.</source>
        <translation>Empfehlungen werden wieder gezeigt.</translation>
    </message>
    <message>
        <source>Advice is withheld</source>
        <translation>Empfehlungen zurückgehalten</translation>
    </message>
    <message>
        <source>Advice is withheld until this is corrected. A line opens the question.</source>
        <translation>Empfehlungen werden zurückgehalten, bis dies berichtigt ist. Eine Zeile öffnet die Frage.</translation>
    </message>
    <message>
        <source>Advice withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Advised against</source>
        <translation>Abgeraten</translation>
    </message>
    <message>
        <source>Afterwards: {0}</source>
        <translation>Danach: {0}</translation>
    </message>
    <message>
        <source>Agree (A)</source>
        <translation>Zustimmen (A)</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Voraus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All cases in {0} and in the folders below it open with one passphrase.</source>
        <translation>Alle Fälle in {0} und in den Ordnern darunter öffnen sich mit einem Passwort.</translation>
    </message>
    <message>
        <source>All figures, with limits</source>
        <translation>Alle Zahlen, mit Grenzen</translation>
    </message>
    <message>
        <source>All guidelines together, content hash</source>
        <translation>Alle Leitlinien zusammen, Inhalts-Hash</translation>
    </message>
    <message>
        <source>Also called: {0}</source>
        <translation>Auch genannt: {0}</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>An anonymous copy for teaching</source>
        <translation>Anonyme Kopie für den Unterricht</translation>
    </message>
    <message>
        <source>An empty folder for the packet</source>
        <translation>Ein leerer Ordner für die Unterlagen</translation>
    </message>
    <message>
        <source>Another quiz</source>
        <translation>Weiteres Quiz</translation>
    </message>
    <message>
        <source>Another setting…</source>
        <translation>Andere Einstellung…</translation>
    </message>
    <message>
        <source>Answer here, or enter what is known under Intake, in any order.</source>
        <translation>Antworten Sie hier, oder geben Sie Bekanntes unter Erfassung ein, in beliebiger Folge.</translation>
    </message>
    <message>
        <source>Answer what is known. A result can also be set to not done or pending: both count as unknown, never as negative. Questions that do not arise for this patient are folded away. The line on top of the panel on the right says what the last answer changed; the panel shows the assessment as it is now.</source>
        <translation>Beantworten Sie, was bekannt ist. Ein Befund kann auch „nicht erfolgt“ oder „ausstehend“ sein: beides gilt als unbekannt, nie als negativ. Fragen, die sich bei diesem Patienten nicht stellen, sind eingeklappt. Die Zeile oben in der rechten Leiste sagt, was die letzte Antwort geändert hat; die Leiste zeigt die jetzige Beurteilung.</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Antwort: {0}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers and their criteria</source>
        <translation>Antworten und ihre Kriterien</translation>
    </message>
    <message>
        <source>Answers here: {0}</source>
        <translation>Antworten hier: {0}</translation>
    </message>
    <message>
        <source>Answers: {0}</source>
        <translation>Antworten: {0}</translation>
    </message>
    <message>
        <source>Any day: leave the dates as counted</source>
        <translation>Jeder Tag: Daten wie gezählt lassen</translation>
    </message>
    <message>
        <source>As counted</source>
        <translation>Wie gezählt</translation>
    </message>
    <message>
        <source>As in the patient</source>
        <translation>Wie beim Patienten</translation>
    </message>
    <message>
        <source>As indicated, without a date</source>
        <translation>Nach Bedarf, ohne Datum</translation>
    </message>
    <message>
        <source>As reported of</source>
        <translation>Berichtet von</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask your own questions…</source>
        <translation>Eigene Fragen stellen…</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Asked for, result awaited</source>
        <translation>Angefordert, Befund ausstehend</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Assessment not valid. Please start the program again.</source>
        <translation>Beurteilung ungültig. Bitte das Programm neu starten.</translation>
    </message>
    <message>
        <source>Assessment panel</source>
        <translation>Beurteilungsleiste</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Vorausgesetzt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Zurück (←)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Because: {0}</source>
        <translation>Weil: {0}</translation>
    </message>
    <message>
        <source>Before you begin: what this program is for</source>
        <translation>Vor dem Beginn: wofür dieses Programm da ist</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin a new case, open a case file, or look around in a teaching case. A case file can also be dragged into the window. The guideline packs are listed with their version and review state.</source>
        <translation>Beginnen Sie einen neuen Fall, öffnen Sie eine Falldatei, oder sehen Sie sich in einem Lehrfall um. Eine Falldatei kann auch ins Fenster gezogen werden. Die Leitlinienpakete stehen hier mit Version und Stand der Prüfung.</translation>
    </message>
    <message>
        <source>Begin another plan</source>
        <translation>Weiteren Plan beginnen</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Begin the new plan</source>
        <translation>Neuen Plan beginnen</translation>
    </message>
    <message>
        <source>Begin this plan</source>
        <translation>Diesen Plan beginnen</translation>
    </message>
    <message>
        <source>Begin to review</source>
        <translation>Prüfung beginnen</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Bluttest</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation>Beide: {0}</translation>
    </message>
    <message>
        <source>Bundled cases</source>
        <translation>Mitgelieferte Fälle</translation>
    </message>
    <message>
        <source>Bundled teaching cases</source>
        <translation>Mitgelieferte Lehrfälle</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Called for by your answers</source>
        <translation>Durch Ihre Antworten gefordert</translation>
    </message>
    <message>
        <source>Called, reached</source>
        <translation>Angerufen, erreicht</translation>
    </message>
    <message>
        <source>Called, voicemail</source>
        <translation>Angerufen, Mailbox</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel your own option</source>
        <translation>Eigene Option abbrechen</translation>
    </message>
    <message>
        <source>Cancel: leave the plan a draft</source>
        <translation>Abbrechen: Plan bleibt Entwurf</translation>
    </message>
    <message>
        <source>Cancel: say nothing</source>
        <translation>Abbrechen: nichts sagen</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Abbrechen: {0}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>Abgesagt…</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Behandlungsplan</translation>
    </message>
    <message>
        <source>Care plan as text</source>
        <translation>Behandlungsplan als Text</translation>
    </message>
    <message>
        <source>Care plan: history of this case</source>
        <translation>Behandlungsplan: Verlauf dieses Falls</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Getragen von</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Durchgeführt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case banner</source>
        <translation>Fallzeile</translation>
    </message>
    <message>
        <source>Case label</source>
        <translation>Fallbezeichnung</translation>
    </message>
    <message>
        <source>Case or quiz</source>
        <translation>Fall oder Quiz</translation>
    </message>
    <message>
        <source>Case without a label</source>
        <translation>Fall ohne Bezeichnung</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>Fall: {0}</translation>
    </message>
    <message>
        <source>Cases (*.json)</source>
        <translation>Fälle (*.json)</translation>
    </message>
    <message>
        <source>Cases (*.json);;All files (*)</source>
        <translation>Fälle (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cases from {0}</source>
        <translation>Fälle aus {0}</translation>
    </message>
    <message>
        <source>Cases written</source>
        <translation>Fälle geschrieben</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Warnhinweise</translation>
    </message>
    <message>
        <source>Change case details</source>
        <translation>Falldaten ändern</translation>
    </message>
    <message>
        <source>Change clinic days</source>
        <translation>Kliniktage ändern</translation>
    </message>
    <message>
        <source>Change surveillance</source>
        <translation>Überwachung ändern</translation>
    </message>
    <message>
        <source>Change the window</source>
        <translation>Zeitfenster ändern</translation>
    </message>
    <message>
        <source>Change who reviews</source>
        <translation>Prüfer ändern</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>{0} ändern</translation>
    </message>
    <message>
        <source>Changed in the copy: {0}</source>
        <translation>In der Kopie geändert: {0}</translation>
    </message>
    <message>
        <source>Change… (C)</source>
        <translation>Ändern… (C)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checking the guidelines before the tree is drawn…</source>
        <translation>Leitlinien werden geprüft, bevor der Baum gezeichnet wird…</translation>
    </message>
    <message>
        <source>Choose a folder of cases to compare</source>
        <translation>Ordner mit Fällen zum Vergleich wählen</translation>
    </message>
    <message>
        <source>Choose a line to record its visit or to open its case.</source>
        <translation>Wählen Sie eine Zeile, um ihren Termin zu notieren oder den Fall zu öffnen.</translation>
    </message>
    <message>
        <source>Choose a second case to see beside the open one. Neither is changed; what one of them alone has is strong.</source>
        <translation>Wählen Sie einen zweiten Fall, der neben dem offenen steht. Keiner wird geändert; was nur einer hat, ist kräftig gedruckt.</translation>
    </message>
    <message>
        <source>Choose a visit in the table and press Enter to record what became of it.</source>
        <translation>Wählen Sie einen Termin in der Tabelle und drücken Sie Eingabe, um zu notieren, was daraus wurde.</translation>
    </message>
    <message>
        <source>Choose a visit in the table to record what became of it.</source>
        <translation>Wählen Sie einen Termin in der Tabelle, um zu notieren, was daraus wurde.</translation>
    </message>
    <message>
        <source>Choose an event to correct it or to strike it out.</source>
        <translation>Wählen Sie ein Ereignis, um es zu berichtigen oder zu streichen.</translation>
    </message>
    <message>
        <source>Choose days and holidays…</source>
        <translation>Tage und Feiertage wählen…</translation>
    </message>
    <message>
        <source>Choose despite the advice: {0}</source>
        <translation>Trotz der Empfehlung wählen: {0}</translation>
    </message>
    <message>
        <source>Choose the event and enter its date; the visits are then dated from it.</source>
        <translation>Wählen Sie das Ereignis und sein Datum; die Termine werden dann von dort gezählt.</translation>
    </message>
    <message>
        <source>Choose the event as well, so that the plan says what the dates are counted from.</source>
        <translation>Wählen Sie auch das Ereignis, damit der Plan sagt, wovon gezählt wird.</translation>
    </message>
    <message>
        <source>Choose the rule inside the range of the source and the event that dates are counted from. Every visit is an explicit date with its window.</source>
        <translation>Wählen Sie die Regel im Rahmen der Quelle und das Ereignis, von dem gezählt wird. Jeder Termin ist ein festes Datum mit Zeitfenster.</translation>
    </message>
    <message>
        <source>Choose the weekdays and where a visit on another day goes; then they count.</source>
        <translation>Wählen Sie die Wochentage und wohin ein Termin an anderem Tag geht; dann zählen sie.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>Gewählte Zeile</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Antwort leeren</translation>
    </message>
    <message>
        <source>Clear {0}</source>
        <translation>{0} leeren</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>Clinic days and window</source>
        <translation>Kliniktage und Zeitfenster</translation>
    </message>
    <message>
        <source>Clinic days and window: {0}</source>
        <translation>Kliniktage und Zeitfenster: {0}</translation>
    </message>
    <message>
        <source>Clinic visit</source>
        <translation>Kliniktermin</translation>
    </message>
    <message>
        <source>Clinical statements are shown in English, as they were checked.</source>
        <translation>Klinische Aussagen stehen auf Englisch, wie sie geprüft wurden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Collect the answers of a class…</source>
        <translation>Antworten einer Klasse sammeln…</translation>
    </message>
    <message>
        <source>Colors as the &amp;system</source>
        <translation>Farben wie das &amp;System</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compared with today</source>
        <translation>Verglichen mit heute</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>Interessenkonflikte</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy a report without the case</source>
        <translation>Bericht ohne den Fall kopieren</translation>
    </message>
    <message>
        <source>Copy a request to</source>
        <translation>Anforderung kopieren an</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as text: {0}</source>
        <translation>Als Text kopieren: {0}</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy only</source>
        <translation>Nur Kopie</translation>
    </message>
    <message>
        <source>Copy the hashes in full</source>
        <translation>Die Hashes vollständig kopieren</translation>
    </message>
    <message>
        <source>Copy the lines shown as text</source>
        <translation>Gezeigte Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the request to {0}</source>
        <translation>Anforderung an {0} kopieren</translation>
    </message>
    <message>
        <source>Correct an error</source>
        <translation>Fehler berichtigen</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>{0} berichtigen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Correction: {0}</source>
        <translation>Berichtigung: {0}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Count an event again</source>
        <translation>Ein Ereignis neu zählen</translation>
    </message>
    <message>
        <source>Count from a visit</source>
        <translation>Von einem Termin zählen</translation>
    </message>
    <message>
        <source>Count from {0}</source>
        <translation>Zählen ab {0}</translation>
    </message>
    <message>
        <source>Count later visits from it…</source>
        <translation>Spätere Termine davon zählen…</translation>
    </message>
    <message>
        <source>Count the later visits from it</source>
        <translation>Spätere Termine davon zählen</translation>
    </message>
    <message>
        <source>Count the later visits from {0}</source>
        <translation>Spätere Termine ab {0} zählen</translation>
    </message>
    <message>
        <source>Count the later visits from {0}? Their present dates stay beside the new ones.</source>
        <translation>Spätere Termine ab {0} zählen? Ihre jetzigen Daten bleiben neben den neuen.</translation>
    </message>
    <message>
        <source>Counted for {0}.</source>
        <translation>Gezählt für den {0}.</translation>
    </message>
    <message>
        <source>Counted from {0}. Ended on {1}</source>
        <translation>Gezählt ab {0}. Beendet am {1}</translation>
    </message>
    <message>
        <source>Counted from {0}. {1}</source>
        <translation>Gezählt ab {0}. {1}</translation>
    </message>
    <message>
        <source>Country whose public holidays count</source>
        <translation>Land, dessen Feiertage gelten</translation>
    </message>
    <message>
        <source>Country whose public holidays count; may stay empty</source>
        <translation>Land, dessen Feiertage gelten; kann leer bleiben</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Course of the patient</source>
        <translation>Verlauf des Patienten</translation>
    </message>
    <message>
        <source>Course: {0}</source>
        <translation>Verlauf: {0}</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Criteria: asked and found</source>
        <translation>Kriterien: gefragt und gefunden</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of that event</source>
        <translation>Datum dieses Ereignisses</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>Datum des Ereignisses</translation>
    </message>
    <message>
        <source>Date of the result</source>
        <translation>Datum des Befunds</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Datum des Termins</translation>
    </message>
    <message>
        <source>Date, note</source>
        <translation>Datum, Notiz</translation>
    </message>
    <message>
        <source>Date, note •</source>
        <translation>Datum, Notiz •</translation>
    </message>
    <message>
        <source>Date: {0}</source>
        <translation>Datum: {0}</translation>
    </message>
    <message>
        <source>Day on which the present plan ends</source>
        <translation>Tag, an dem der jetzige Plan endet</translation>
    </message>
    <message>
        <source>Day on which the present plan ends; visits from then on are cancelled</source>
        <translation>Tag, an dem der jetzige Plan endet; Termine von da an werden abgesagt</translation>
    </message>
    <message>
        <source>Day on which this plan ends</source>
        <translation>Tag, an dem dieser Plan endet</translation>
    </message>
    <message>
        <source>Day on which this plan ends; visits from then on are cancelled</source>
        <translation>Tag, an dem dieser Plan endet; Termine von da an werden abgesagt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line</source>
        <translation>Schließtage der Klinik, einer je Zeile</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line; may stay empty</source>
        <translation>Schließtage der Klinik, einer je Zeile; kann leer bleiben</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Decision tree, list</source>
        <translation>Entscheidungsbaum, Liste</translation>
    </message>
    <message>
        <source>Decision tree, picture</source>
        <translation>Entscheidungsbaum, Bild</translation>
    </message>
    <message>
        <source>Declared points of difference</source>
        <translation>Benannte Unterschiede</translation>
    </message>
    <message>
        <source>Decline: {0}</source>
        <translation>Ablehnen: {0}</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Defer: {0}</source>
        <translation>Aufschieben: {0}</translation>
    </message>
    <message>
        <source>Denominations whose holidays count</source>
        <translation>Konfessionen, deren Feiertage gelten</translation>
    </message>
    <message>
        <source>Denominations whose own holidays count; may stay empty</source>
        <translation>Konfessionen, deren Feiertage gelten; kann leer bleiben</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Differs from another pack, and is shown in its own voice: {0}</source>
        <translation>Weicht von einem anderen Paket ab und steht mit eigener Stimme: {0}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>Jetzt tun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Erneut erfolgt: {0}</translation>
    </message>
    <message>
        <source>Done on…</source>
        <translation>Erfolgt am…</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute erfolgt</translation>
    </message>
    <message>
        <source>Done, missing, optional</source>
        <translation>Erledigt, fehlend, optional</translation>
    </message>
    <message>
        <source>Draft, made from the findings of today</source>
        <translation>Entwurf aus den Befunden von heute</translation>
    </message>
    <message>
        <source>Draw another number</source>
        <translation>Andere Zahl ziehen</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Due list</source>
        <translation>Terminliste</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer</source>
        <translation>E-Mail-Adresse des Kalender-Organisators</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer; may stay empty</source>
        <translation>E-Mail-Adresse des Kalender-Organisators; kann leer bleiben</translation>
    </message>
    <message>
        <source>Each pack speaks in its own voice beside the others. Where two differ, both are shown in the question.</source>
        <translation>Jedes Paket spricht mit eigener Stimme neben den anderen. Wo zwei abweichen, stehen beide in der Frage.</translation>
    </message>
    <message>
        <source>Each voice says one and the same direction, and no difference is declared.</source>
        <translation>Alle Stimmen sagen dieselbe Richtung, und kein Unterschied ist benannt.</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>Frühere &amp;Fassungen…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Earlier versions of a case</source>
        <translation>Frühere Fassungen eines Falls</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Früher: {0}</translation>
    </message>
    <message>
        <source>Encrypt the folder of this case with a passphrase</source>
        <translation>Ordner dieses Falls mit Passwort verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt this folder</source>
        <translation>Diesen Ordner verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Verschlüsseln…</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>Ende (Esc)</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Plan beenden</translation>
    </message>
    <message>
        <source>End the quiz</source>
        <translation>Quiz beenden</translation>
    </message>
    <message>
        <source>End this plan and keep its visits</source>
        <translation>Plan beenden, Termine behalten</translation>
    </message>
    <message>
        <source>End this plan…</source>
        <translation>Diesen Plan beenden…</translation>
    </message>
    <message>
        <source>End what-if</source>
        <translation>Was-wäre-wenn beenden</translation>
    </message>
    <message>
        <source>Enter again, as it should have been: {0}</source>
        <translation>Neu eingeben, wie es hätte sein sollen: {0}</translation>
    </message>
    <message>
        <source>Enter an event</source>
        <translation>Ereignis eingeben</translation>
    </message>
    <message>
        <source>Enter here what a report says, or ask pathology with the request above.</source>
        <translation>Geben Sie ein, was ein Bericht sagt, oder fragen Sie die Pathologie mit der Anforderung oben.</translation>
    </message>
    <message>
        <source>Enter the day, for example {0}.</source>
        <translation>Geben Sie den Tag ein, zum Beispiel {0}.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>Enter the passphrase…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Enter what is known, in any order; what is not known may stay open.</source>
        <translation>Geben Sie ein, was bekannt ist, in beliebiger Folge; Unbekanntes kann offen bleiben.</translation>
    </message>
    <message>
        <source>Enter {0}</source>
        <translation>{0} eingeben</translation>
    </message>
    <message>
        <source>Enter: next question. Alt+D: not done. Alt+P: pending. Delete: clear a choice.</source>
        <translation>Eingabe: nächste Frage. Alt+D: nicht erfolgt. Alt+P: ausstehend. Entf: Auswahl leeren.</translation>
    </message>
    <message>
        <source>Entered: {0}</source>
        <translation>Eingetragen: {0}</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Entity: {0} → {1}.</source>
        <translation>Entität: {0} → {1}.</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>Gefundene Einträge</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event that the dates are counted from</source>
        <translation>Ereignis, von dem gezählt wird</translation>
    </message>
    <message>
        <source>Event that the new dates are counted from</source>
        <translation>Ereignis, von dem die neuen Daten gezählt werden</translation>
    </message>
    <message>
        <source>Events of the course</source>
        <translation>Ereignisse des Verlaufs</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every entity</source>
        <translation>Jede Entität</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>Every question&apos;s answers exclude each other and cover every combination.</source>
        <translation>Die Antworten jeder Frage schließen einander aus und decken jede Kombination ab.</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Jede Umgebung</translation>
    </message>
    <message>
        <source>Every site</source>
        <translation>Jeder Sitz</translation>
    </message>
    <message>
        <source>Every situation</source>
        <translation>Jede Situation</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Jede Quelle</translation>
    </message>
    <message>
        <source>Every statement of the sources, what the panel could not agree on, where the sources are silent, and how the guidelines were checked.</source>
        <translation>Jede Aussage der Quellen, worüber das Panel nicht einig war, wozu die Quellen schweigen und wie die Leitlinien geprüft wurden.</translation>
    </message>
    <message>
        <source>Every strength</source>
        <translation>Jede Stärke</translation>
    </message>
    <message>
        <source>Every topic</source>
        <translation>Jedes Thema</translation>
    </message>
    <message>
        <source>Every visit</source>
        <translation>Jeder Termin</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>Hier ist alles gelesen.</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Alles ist, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>Everything, in order</source>
        <translation>Alles, der Reihe nach</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenz</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>Nur Evidenz</translation>
    </message>
    <message>
        <source>Expert opinion</source>
        <translation>Expertenmeinung</translation>
    </message>
    <message>
        <source>FHIR R4 bundle</source>
        <translation>FHIR-R4-Bündel</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figures as printed, beside the advice and never as advice. Dot: the figure; line: its 95 % interval; hollow dot: no interval printed; bar: a printed range; diamond: this patient&apos;s stratum.</source>
        <translation>Zahlen wie gedruckt, neben der Empfehlung und nie als Empfehlung. Punkt: der Wert; Linie: sein 95-%-Intervall; hohler Punkt: kein Intervall gedruckt; Balken: gedruckter Bereich; Raute: Gruppe dieses Patienten.</translation>
    </message>
    <message>
        <source>Figures of studies, for professionals</source>
        <translation>Studienzahlen, für Fachleute</translation>
    </message>
    <message>
        <source>Figures of this patient&apos;s stratum</source>
        <translation>Zahlen der Gruppe dieses Patienten</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>Find a case, entity or rule</source>
        <translation>Fall, Entität oder Regel suchen</translation>
    </message>
    <message>
        <source>Find a case, entity or rule…</source>
        <translation>Fall, Entität oder Regel suchen…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command, a page, a question, a drug or a test</source>
        <translation>Befehl, Seite, Frage, Medikament oder Test suchen</translation>
    </message>
    <message>
        <source>Finding to change</source>
        <translation>Zu ändernder Befund</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings contradict each other: advice is withheld.</source>
        <translation>Befunde widersprechen sich: keine Empfehlungen.</translation>
    </message>
    <message>
        <source>First what is still missing: {0} settles the situation.</source>
        <translation>Zuerst, was noch fehlt: {0} klärt die Situation.</translation>
    </message>
    <message>
        <source>Fold repeats</source>
        <translation>Gleiches einklappen</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Follow a rule</source>
        <translation>Regel folgen</translation>
    </message>
    <message>
        <source>Follow from this event</source>
        <translation>Von diesem Ereignis an folgen</translation>
    </message>
    <message>
        <source>Follow from this event: {0}</source>
        <translation>Von diesem Ereignis an folgen: {0}</translation>
    </message>
    <message>
        <source>Follow this rule</source>
        <translation>Dieser Regel folgen</translation>
    </message>
    <message>
        <source>Follow this rule: {0}</source>
        <translation>Dieser Regel folgen: {0}</translation>
    </message>
    <message>
        <source>For a class: the quiz of this number on paper or for Moodle</source>
        <translation>Für eine Klasse: das Quiz dieser Zahl auf Papier oder für Moodle</translation>
    </message>
    <message>
        <source>For every such patient</source>
        <translation>Für jeden solchen Patienten</translation>
    </message>
    <message>
        <source>For example: daughter calls back on Monday</source>
        <translation>Zum Beispiel: Tochter ruft Montag zurück</translation>
    </message>
    <message>
        <source>For teaching only</source>
        <translation>Nur für den Unterricht</translation>
    </message>
    <message>
        <source>For teaching only: every page will say so</source>
        <translation>Nur für den Unterricht: jede Seite sagt es</translation>
    </message>
    <message>
        <source>For the care plan of this patient please do:</source>
        <translation>Bitte für den Behandlungsplan dieses Patienten:</translation>
    </message>
    <message>
        <source>For the care plan of this patient with a neuroendocrine neoplasm the following findings are missing. Please report each of them, or state that it cannot be done.</source>
        <translation>Für den Behandlungsplan dieses Patienten mit neuroendokriner Neoplasie fehlen folgende Befunde. Bitte berichten Sie jeden, oder teilen Sie mit, dass er nicht erhoben werden kann.</translation>
    </message>
    <message>
        <source>For the record only: the answer changes no advice.</source>
        <translation>Nur zur Dokumentation: die Antwort ändert keine Empfehlung.</translation>
    </message>
    <message>
        <source>Found in this patient</source>
        <translation>Bei diesem Patienten gefunden</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Ab {0}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Give out a calendar file, a sheet for the patient, or a table, made from the dates you see.</source>
        <translation>Kalenderdatei, Patientenblatt oder Tabelle aus den gezeigten Daten ausgeben.</translation>
    </message>
    <message>
        <source>Given since, by the course: {0}. Was it carried out?</source>
        <translation>Seither gegeben, laut Verlauf: {0}. Wurde es durchgeführt?</translation>
    </message>
    <message>
        <source>Given: {0}</source>
        <translation>Erhalten: {0}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to Surveillance</source>
        <translation>Zur Überwachung</translation>
    </message>
    <message>
        <source>Go to Visits</source>
        <translation>Zu den Terminen</translation>
    </message>
    <message>
        <source>Go to Visits: calendar and patient sheet</source>
        <translation>Zu den Terminen: Kalender und Patientenblatt</translation>
    </message>
    <message>
        <source>Go to this question</source>
        <translation>Zu dieser Frage</translation>
    </message>
    <message>
        <source>Gone: {0}</source>
        <translation>Entfallen: {0}</translation>
    </message>
    <message>
        <source>Guide for &amp;clinicians</source>
        <translation>Anleitung für &amp;Ärzte</translation>
    </message>
    <message>
        <source>Guide for &amp;educators</source>
        <translation>Anleitung für &amp;Lehrende</translation>
    </message>
    <message>
        <source>Guide for &amp;nurses</source>
        <translation>Anleitung für &amp;Pflegende</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Leitlinie</translation>
    </message>
    <message>
        <source>Guideline pack, or pack.yaml of a folder (*.hgpack *.yaml)</source>
        <translation>Leitlinienpaket, oder pack.yaml eines Ordners (*.hgpack *.yaml)</translation>
    </message>
    <message>
        <source>Guideline packs</source>
        <translation>Leitlinienpakete</translation>
    </message>
    <message>
        <source>Guideline packs in use</source>
        <translation>Verwendete Leitlinienpakete</translation>
    </message>
    <message>
        <source>Guideline packs: those in use, and taking one in or out</source>
        <translation>Leitlinienpakete: verwendete, aufnehmen und entfernen</translation>
    </message>
    <message>
        <source>Guideline review due</source>
        <translation>Leitlinienprüfung fällig</translation>
    </message>
    <message>
        <source>HG-NEN Companion</source>
        <translation>HG-NEN Companion</translation>
    </message>
    <message>
        <source>HG-NEN Companion, version {0}</source>
        <translation>HG-NEN Companion, Version {0}</translation>
    </message>
    <message>
        <source>HG-NEN case (*.json)</source>
        <translation>HG-NEN-Fall (*.json)</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Arbeitsblatt</translation>
    </message>
    <message>
        <source>Handout with answers</source>
        <translation>Arbeitsblatt mit Lösungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Here: {0}</source>
        <translation>Hier: {0}</translation>
    </message>
    <message>
        <source>Hide the answers</source>
        <translation>Antworten verbergen</translation>
    </message>
    <message>
        <source>Hide the case after {0} minutes</source>
        <translation>Fall nach {0} Minuten verbergen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Historie dieses Falls</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Holds for every class still open</source>
        <translation>Gilt für jede noch offene Klasse</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>How it is handled here: {0}</source>
        <translation>Wie es hier gehandhabt wird: {0}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How often ({0})?</source>
        <translation>Wie oft ({0})?</translation>
    </message>
    <message>
        <source>How this guideline was checked</source>
        <translation>Wie diese Leitlinie geprüft wurde</translation>
    </message>
    <message>
        <source>However they stand</source>
        <translation>Wie auch immer sie stehen</translation>
    </message>
    <message>
        <source>I have read this: &amp;continue</source>
        <translation>Ich habe dies gelesen: &amp;weiter</translation>
    </message>
    <message>
        <source>I have read this: continue</source>
        <translation>Ich habe dies gelesen: weiter</translation>
    </message>
    <message>
        <source>I have written it down. Lost passphrase, lost cases.</source>
        <translation>Ich habe es notiert. Passwort verloren, Fälle verloren.</translation>
    </message>
    <message>
        <source>If it applies: {0}. Needs</source>
        <translation>Falls zutreffend: {0}. Nötig:</translation>
    </message>
    <message>
        <source>If the passphrase is lost, the cases are lost: nobody can open them without it, and it cannot be reset.</source>
        <translation>Geht das Passwort verloren, sind die Fälle verloren: niemand kann sie ohne öffnen, und es kann nicht zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>If {0}</source>
        <translation>Falls {0}</translation>
    </message>
    <message>
        <source>In part…</source>
        <translation>Zum Teil…</translation>
    </message>
    <message>
        <source>In sequence:   {0}</source>
        <translation>Nacheinander:   {0}</translation>
    </message>
    <message>
        <source>In short, if there is something to say</source>
        <translation>Kurz, falls etwas zu sagen ist</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>In der Kopie</translation>
    </message>
    <message>
        <source>In the guideline files</source>
        <translation>In den Leitliniendateien</translation>
    </message>
    <message>
        <source>In the patient: {0}</source>
        <translation>Beim Patienten: {0}</translation>
    </message>
    <message>
        <source>In these situations</source>
        <translation>In diesen Situationen</translation>
    </message>
    <message>
        <source>In time from {0} to {1} (window set by the clinic).</source>
        <translation>Rechtzeitig vom {0} bis {1} (Fenster der Klinik).</translation>
    </message>
    <message>
        <source>In time {0}</source>
        <translation>In der Zeit {0}</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Zweckbestimmung</translation>
    </message>
    <message>
        <source>It counts from the next start of the program.</source>
        <translation>Es gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>It is not recorded which rule the present plan followed before the findings changed.</source>
        <translation>Es ist nicht festgehalten, welcher Regel der jetzige Plan folgte, bevor sich die Befunde änderten.</translation>
    </message>
    <message>
        <source>It may take the place of &apos;{0}&apos;, which dates the visits until this one is followed.</source>
        <translation>Sie kann &apos;{0}&apos; ersetzen, die bis dahin die Termine bestimmt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep as a teaching case</source>
        <translation>Als Lehrfall behalten</translation>
    </message>
    <message>
        <source>Keep as our clinic&apos;s usual</source>
        <translation>Als üblich für die Klinik behalten</translation>
    </message>
    <message>
        <source>Keep earlier versions in</source>
        <translation>Frühere Fassungen behalten in</translation>
    </message>
    <message>
        <source>Keep earlier versions in another folder</source>
        <translation>Frühere Fassungen in anderem Ordner behalten</translation>
    </message>
    <message>
        <source>Keep for teaching…</source>
        <translation>Für den Unterricht behalten…</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Kopie behalten</translation>
    </message>
    <message>
        <source>Keep the copy as a teaching case</source>
        <translation>Kopie als Lehrfall behalten</translation>
    </message>
    <message>
        <source>Keep the copy…</source>
        <translation>Kopie behalten…</translation>
    </message>
    <message>
        <source>Keep the entry as it is</source>
        <translation>Eintrag lassen, wie er ist</translation>
    </message>
    <message>
        <source>Keep them elsewhere…</source>
        <translation>Anderswo behalten…</translation>
    </message>
    <message>
        <source>Keep this remark</source>
        <translation>Diese Bemerkung behalten</translation>
    </message>
    <message>
        <source>Keep what was known</source>
        <translation>Bekanntes behalten</translation>
    </message>
    <message>
        <source>Kept as a teaching case, without name, dates and notes: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Als Lehrfall behalten, ohne Namen, Daten und Notizen: {0}. Achten Sie darauf, dass niemand daran zu erkennen ist.</translation>
    </message>
    <message>
        <source>Kept as a teaching case: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Als Lehrfall behalten: {0}. Achten Sie darauf, dass niemand daran zu erkennen ist.</translation>
    </message>
    <message>
        <source>Kept in {0}, for you alone.</source>
        <translation>Behalten in {0}, nur für Sie.</translation>
    </message>
    <message>
        <source>Keys
Enter: next question.  Alt+D: not done.  Alt+P: pending.  Delete: clear a choice.
Alt+Left: back to where you were.  Alt+PgUp, Alt+PgDown: page before and after.  Ctrl+1 to Ctrl+{0}: steps of the intake.
{1}
Ctrl+K: find a command, page, question, drug, test or answer.  Ctrl+Z: undo.  Ctrl+S: save.  F9: assessment panel.</source>
        <translation>Tasten
Eingabe: nächste Frage.  Alt+D: nicht erfolgt.  Alt+P: ausstehend.  Entf: Auswahl leeren.
Alt+Links: zurück zum vorigen Ort.  Alt+Bild auf, Alt+Bild ab: Seite davor und danach.  Strg+1 bis Strg+{0}: Schritte der Erfassung.
{1}
Strg+K: Befehl, Seite, Frage, Medikament, Test oder Antwort suchen.  Strg+Z: rückgängig.  Strg+S: speichern.  F9: Beurteilung.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Known until now: {0} ({1}).</source>
        <translation>Bisher bekannt: {0} ({1}).</translation>
    </message>
    <message>
        <source>Label of the copy</source>
        <translation>Bezeichnung der Kopie</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Sprache des Blatts</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Großdruck</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later visits are counted from the visit of {0}, as decided on {1}</source>
        <translation>Spätere Termine zählen ab dem Termin vom {0}, wie entschieden am {1}</translation>
    </message>
    <message>
        <source>Leading answers</source>
        <translation>Führende Antworten</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Leave empty unless you need it</source>
        <translation>Leer lassen, wenn nicht nötig</translation>
    </message>
    <message>
        <source>Leave the dates as they are</source>
        <translation>Daten lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Plan lassen, wie er ist</translation>
    </message>
    <message>
        <source>Leaves covered: {0} of {1}</source>
        <translation>Abgedeckte Blätter: {0} von {1}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Brief gesendet</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Licenses
Program: Apache License 2.0. Guideline content: CC BY 4.0. Icons: Lucide, ISC license.
Fonts: DejaVu license; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.
Qt and PySide6: GNU Lesser General Public License, version 3; they can be replaced by other builds.</source>
        <translation>Lizenzen
Programm: Apache License 2.0. Inhalt der Leitlinien: CC BY 4.0. Symbole: Lucide, ISC-Lizenz.
Schriften: DejaVu-Lizenz; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.
Qt und PySide6: GNU Lesser General Public License, Version 3; sie können durch andere Builds ersetzt werden.</translation>
    </message>
    <message>
        <source>Limits: {0}</source>
        <translation>Grenzen: {0}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Loading the guidelines…</source>
        <translation>Leitlinien werden geladen…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Look at a past day</source>
        <translation>Vergangenen Tag ansehen</translation>
    </message>
    <message>
        <source>Look at a past day, for example 2026-03</source>
        <translation>Vergangenen Tag ansehen, zum Beispiel 2026-03</translation>
    </message>
    <message>
        <source>Look at before acting</source>
        <translation>Vor dem Handeln ansehen</translation>
    </message>
    <message>
        <source>Look for “{0}”</source>
        <translation>„{0}“ suchen</translation>
    </message>
    <message>
        <source>Look here first</source>
        <translation>Hier zuerst hinsehen</translation>
    </message>
    <message>
        <source>Looking for case files…</source>
        <translation>Falldateien werden gesucht…</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>Make a teaching copy…</source>
        <translation>Lehrkopie erstellen…</translation>
    </message>
    <message>
        <source>Make final…</source>
        <translation>Endgültig machen…</translation>
    </message>
    <message>
        <source>Make the plan final</source>
        <translation>Plan endgültig machen</translation>
    </message>
    <message>
        <source>Map of the tree</source>
        <translation>Karte des Baums</translation>
    </message>
    <message>
        <source>May be considered</source>
        <translation>Zu erwägen</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>Erfüllt?</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>Druckfehler</translation>
    </message>
    <message>
        <source>Misprint: {0}. {1}</source>
        <translation>Druckfehler: {0}. {1}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Missed…</source>
        <translation>Versäumt…</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Missing here:</source>
        <translation>Fehlt hier:</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Monday to Friday, else the next day</source>
        <translation>Montag bis Freitag, sonst am nächsten Tag</translation>
    </message>
    <message>
        <source>Moodle GIFT</source>
        <translation>Moodle GIFT</translation>
    </message>
    <message>
        <source>Moodle XML</source>
        <translation>Moodle XML</translation>
    </message>
    <message>
        <source>More questions that decide a test</source>
        <translation>Weitere Fragen, die einen Test entscheiden</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben auf…</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>Name der unterzeichnenden Person</translation>
    </message>
    <message>
        <source>Name the folders with the clinic&apos;s case files there, and this says who is due.</source>
        <translation>Nennen Sie dort die Ordner mit den Falldateien der Klinik, dann steht hier, wer fällig ist.</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Name, freiwillig</translation>
    </message>
    <message>
        <source>Name, year of birth, decisions and visits stay behind. The file of the patient is not changed.</source>
        <translation>Name, Geburtsjahr, Entscheidungen und Termine bleiben zurück. Die Datei des Patienten wird nicht geändert.</translation>
    </message>
    <message>
        <source>Named in place of what cannot be given</source>
        <translation>Genannt anstelle dessen, was nicht gegeben werden kann</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Never hide it by itself</source>
        <translation>Nie von selbst verbergen</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>New passphrase, at least 8 characters</source>
        <translation>Neues Passwort, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>New result</source>
        <translation>Neuer Befund</translation>
    </message>
    <message>
        <source>New result: {0}</source>
        <translation>Neuer Befund: {0}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Neu: {0}</translation>
    </message>
    <message>
        <source>Newer than these sources, only named</source>
        <translation>Neuer als diese Quellen, nur genannt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Next unread (N)</source>
        <translation>Nächstes Ungelesene (N)</translation>
    </message>
    <message>
        <source>Next visit: {0}, {1}</source>
        <translation>Nächster Termin: {0}, {1}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Keine Aktion</translation>
    </message>
    <message>
        <source>No advice is shown, so that what is meant for others cannot mislead.</source>
        <translation>Es werden keine Empfehlungen gezeigt, damit nichts in die Irre führt, was für andere gilt.</translation>
    </message>
    <message>
        <source>No advice is shown.</source>
        <translation>Keine Empfehlung gezeigt.</translation>
    </message>
    <message>
        <source>No answer of the sources.</source>
        <translation>Keine Antwort der Quellen.</translation>
    </message>
    <message>
        <source>No bundled patient is asked this.</source>
        <translation>Kein mitgelieferter Patient wird dies gefragt.</translation>
    </message>
    <message>
        <source>No calendar, sheet or table is made of these dates</source>
        <translation>Aus diesen Daten wird kein Kalender, Blatt und keine Tabelle</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Kein Fall ist offen.</translation>
    </message>
    <message>
        <source>No clinic days in this case</source>
        <translation>Keine Kliniktage in diesem Fall</translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation>Kein Konsens</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>Keine Zeile gewählt</translation>
    </message>
    <message>
        <source>No line fits the search and the state chosen. Escape in the search field empties it.</source>
        <translation>Keine Zeile passt zu Suche und Zustand. Esc im Suchfeld leert es.</translation>
    </message>
    <message>
        <source>No options are shown, so that what is meant for others cannot mislead.</source>
        <translation>Es werden keine Optionen gezeigt, damit nichts in die Irre führt, was für andere gilt.</translation>
    </message>
    <message>
        <source>No patient is open. Open a case, or choose a teaching case, to light its road.</source>
        <translation>Kein Patient ist offen. Öffnen Sie einen Fall, oder wählen Sie einen Lehrfall, um seinen Weg zu zeigen.</translation>
    </message>
    <message>
        <source>No plan to compare</source>
        <translation>Kein Plan zum Vergleich</translation>
    </message>
    <message>
        <source>No recommendation</source>
        <translation>Keine Empfehlung</translation>
    </message>
    <message>
        <source>No road is shown: that of a patient does not belong on a screen for a room. Open a teaching case for a lesson.</source>
        <translation>Kein Weg wird gezeigt: der eines Patienten gehört nicht vor einen Saal. Öffnen Sie einen Lehrfall.</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Keine Regel</translation>
    </message>
    <message>
        <source>No visit is ahead in this plan. {0}</source>
        <translation>In diesem Plan steht kein Termin bevor. {0}</translation>
    </message>
    <message>
        <source>No visit is new or changed since it was last saved.</source>
        <translation>Kein Termin ist neu oder seit dem letzten Speichern geändert.</translation>
    </message>
    <message>
        <source>No voice recommends anything here.</source>
        <translation>Keine Stimme empfiehlt hier etwas.</translation>
    </message>
    <message>
        <source>No, {0} mm = {1} cm</source>
        <translation>Nein, {0} mm = {1} cm</translation>
    </message>
    <message>
        <source>Nobody is overdue, due, or coming within a month.</source>
        <translation>Niemand ist überfällig, fällig oder binnen eines Monats dran.</translation>
    </message>
    <message>
        <source>None is dated yet</source>
        <translation>Noch ist nichts datiert</translation>
    </message>
    <message>
        <source>None of the {0} studies has these words. Change or clear the search.</source>
        <translation>Keine der {0} Studien enthält diese Wörter. Ändern oder leeren Sie die Suche.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>None yet. A case file can also be dragged into this window.</source>
        <translation>Noch keine. Eine Falldatei kann auch in dieses Fenster gezogen werden.</translation>
    </message>
    <message>
        <source>None yet. The first is kept with the next save.</source>
        <translation>Noch keine. Die erste wird mit dem nächsten Speichern behalten.</translation>
    </message>
    <message>
        <source>None yet: a finding is missing.</source>
        <translation>Noch keine: ein Befund fehlt.</translation>
    </message>
    <message>
        <source>Not carried by an item</source>
        <translation>Von keinem Eintrag getragen</translation>
    </message>
    <message>
        <source>Not chosen yet.</source>
        <translation>Noch nicht gewählt.</translation>
    </message>
    <message>
        <source>Not chosen yet: dated with {0}, the closest follow-up the source allows.</source>
        <translation>Noch nicht gewählt: datiert mit {0}, der engsten Nachsorge, die die Quelle erlaubt.</translation>
    </message>
    <message>
        <source>Not clinically signed off</source>
        <translation>Nicht klinisch freigegeben</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erfolgt</translation>
    </message>
    <message>
        <source>Not done or not available</source>
        <translation>Nicht erfolgt oder nicht verfügbar</translation>
    </message>
    <message>
        <source>Not for this patient: {0}</source>
        <translation>Nicht für diesen Patienten: {0}</translation>
    </message>
    <message>
        <source>Not pursued</source>
        <translation>Nicht verfolgt</translation>
    </message>
    <message>
        <source>Not pursued: {0}</source>
        <translation>Nicht verfolgt: {0}</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht geklärt</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Noch nicht geklärt</translation>
    </message>
    <message>
        <source>Not settled: {0}</source>
        <translation>Nicht geklärt: {0}</translation>
    </message>
    <message>
        <source>Not shown, because this program does not know it: {0}.</source>
        <translation>Nicht gezeigt, weil dieses Programm es nicht kennt: {0}.</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>Kontakt notieren</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Note on the visit, may stay empty</source>
        <translation>Notiz zum Termin, kann leer bleiben</translation>
    </message>
    <message>
        <source>Note, may stay empty; it stays in the case and goes into no calendar</source>
        <translation>Notiz, kann leer bleiben; sie bleibt im Fall und kommt in keinen Kalender</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts weicht ab.</translation>
    </message>
    <message>
        <source>Nothing has been entered.</source>
        <translation>Nichts wurde eingegeben.</translation>
    </message>
    <message>
        <source>Nothing has changed since plan {0}.</source>
        <translation>Seit Plan {0} hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Nothing here is the patient&apos;s own. Change findings and see what would differ; the case stays as it is.</source>
        <translation>Nichts hier gehört dem Patienten. Ändern Sie Befunde und sehen Sie, was anders wäre; der Fall bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is overdue, due or coming within {0}.</source>
        <translation>Nichts ist überfällig, fällig oder steht bevor (Zeitraum: {0}).</translation>
    </message>
    <message>
        <source>Nothing is said of it here by the {0}</source>
        <translation>Hier sagt dazu nichts: {0}</translation>
    </message>
    <message>
        <source>Nothing reported of them here; their own texts were not read</source>
        <translation>Hier nichts von ihnen berichtet; ihre eigenen Texte wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing that is missing would turn an answer.</source>
        <translation>Nichts Fehlendes würde eine Antwort wenden.</translation>
    </message>
    <message>
        <source>Not…</source>
        <translation>Nicht…</translation>
    </message>
    <message>
        <source>Number of the quiz</source>
        <translation>Zahl des Quiz</translation>
    </message>
    <message>
        <source>Number of visits</source>
        <translation>Zahl der Termine</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Of each case ten saves are kept. The one you open is a case without a file: save it where you want it.</source>
        <translation>Von jedem Fall werden zehn Sicherungen behalten. Die geöffnete ist ein Fall ohne Datei: speichern Sie ihn, wo Sie ihn wollen.</translation>
    </message>
    <message>
        <source>Of what is entered, no other value of one finding alone would change it.</source>
        <translation>Von dem, was eingegeben ist, würde kein anderer Wert eines einzelnen Befunds ihn ändern.</translation>
    </message>
    <message>
        <source>On (→)</source>
        <translation>Weiter (→)</translation>
    </message>
    <message>
        <source>On the boundary</source>
        <translation>Auf der Grenze</translation>
    </message>
    <message>
        <source>On the patient sheet, for all patients of this clinic</source>
        <translation>Auf dem Patientenblatt, für alle Patienten dieser Klinik</translation>
    </message>
    <message>
        <source>On which days does the clinic see patients? Until this is said, dates may fall on weekends and holidays.</source>
        <translation>An welchen Tagen sieht die Klinik Patienten? Bis das gesagt ist, können Daten auf Wochenenden und Feiertage fallen.</translation>
    </message>
    <message>
        <source>One line for each visit; otherwise the most urgent one of each case</source>
        <translation>Eine Zeile je Termin; sonst der dringendste jedes Falls</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>One voice alone speaks of this.</source>
        <translation>Nur eine Stimme spricht hiervon.</translation>
    </message>
    <message>
        <source>Only {0} characters fit here. The end of the text was left out.</source>
        <translation>Hier passen nur {0} Zeichen. Das Ende des Textes wurde weggelassen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Open a case first: it is the first of the two.</source>
        <translation>Öffnen Sie zuerst einen Fall: er ist der erste von beiden.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Open the case and take the record back there.</source>
        <translation>Öffnen Sie den Fall und nehmen Sie den Eintrag dort zurück.</translation>
    </message>
    <message>
        <source>Open the due list</source>
        <translation>Terminliste öffnen</translation>
    </message>
    <message>
        <source>Open the encrypted files</source>
        <translation>Verschlüsselte Dateien öffnen</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>Diesen Fall öffnen</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Diese Fassung öffnen</translation>
    </message>
    <message>
        <source>Opens the question</source>
        <translation>Öffnet die Frage</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Öffnet {0}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Optional or not indicated</source>
        <translation>Optional oder nicht angezeigt</translation>
    </message>
    <message>
        <source>Options of your own</source>
        <translation>Eigene Optionen</translation>
    </message>
    <message>
        <source>Options with their sources for high-grade neuroendocrine neoplasms. The program shows and does not choose.</source>
        <translation>Optionen mit ihren Quellen für hochgradige neuroendokrine Neoplasien. Das Programm zeigt und wählt nicht.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Other answers: {0} and more.</source>
        <translation>Andere Antworten: {0} und mehr.</translation>
    </message>
    <message>
        <source>Other answers: {0}.</source>
        <translation>Andere Antworten: {0}.</translation>
    </message>
    <message>
        <source>Other cautions.</source>
        <translation>Andere Warnhinweise.</translation>
    </message>
    <message>
        <source>Other contact…</source>
        <translation>Anderer Kontakt…</translation>
    </message>
    <message>
        <source>Other surveillance rules apply.</source>
        <translation>Andere Überwachungsregeln gelten.</translation>
    </message>
    <message>
        <source>Others said</source>
        <translation>Andere sagten</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days</source>
        <translation>Übliche Tage unserer Klinik</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days, not used in this case: {0}</source>
        <translation>Übliche Tage unserer Klinik, in diesem Fall nicht verwendet: {0}</translation>
    </message>
    <message>
        <source>Our reading</source>
        <translation>Unsere Lesart</translation>
    </message>
    <message>
        <source>Our reading: {0}</source>
        <translation>Unsere Lesart: {0}</translation>
    </message>
    <message>
        <source>Out of the scope of the sources</source>
        <translation>Außerhalb des Geltungsbereichs der Quellen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Overrule {0}</source>
        <translation>{0} überstimmen</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF, A4 (*.pdf)</source>
        <translation>PDF, A4 (*.pdf)</translation>
    </message>
    <message>
        <source>PDF, Letter (*.pdf)</source>
        <translation>PDF, Letter (*.pdf)</translation>
    </message>
    <message>
        <source>Packet…</source>
        <translation>Unterlagen…</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packs…</source>
        <translation>Pakete…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page size of the patient sheet</source>
        <translation>Seitenformat des Patientenblatts</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>Pathology report</source>
        <translation>Pathologiebefund</translation>
    </message>
    <message>
        <source>Patient only</source>
        <translation>Nur Patient</translation>
    </message>
    <message>
        <source>Patient sheet</source>
        <translation>Patientenblatt</translation>
    </message>
    <message>
        <source>Patients who meet this question</source>
        <translation>Patienten mit dieser Frage</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Perhaps this patient&apos;s stratum: a finding is missing</source>
        <translation>Vielleicht die Gruppe dieses Patienten: ein Befund fehlt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of the course</source>
        <translation>Bild des Verlaufs</translation>
    </message>
    <message>
        <source>Picture or list</source>
        <translation>Bild oder Liste</translation>
    </message>
    <message>
        <source>Picture: {0} ({1})</source>
        <translation>Bild: {0} ({1})</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place or what-if</source>
        <translation>Ort oder Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan date</source>
        <translation>Datum des Plans</translation>
    </message>
    <message>
        <source>Plan {0} is signed and kept in the case, which is saved.</source>
        <translation>Plan {0} ist unterzeichnet und im Fall behalten, der gespeichert ist.</translation>
    </message>
    <message>
        <source>Plan {0} is signed. Save the case to keep it (Ctrl+S).</source>
        <translation>Plan {0} ist unterzeichnet. Speichern Sie den Fall, um ihn zu behalten (Strg+S).</translation>
    </message>
    <message>
        <source>Plan {0} of {1}</source>
        <translation>Plan {0} von {1}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Plans of this case</source>
        <translation>Pläne dieses Falls</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>Bitte mitbringen</translation>
    </message>
    <message>
        <source>Population: {0}</source>
        <translation>Population: {0}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Poster on A2 sheets (*.pdf)</source>
        <translation>Poster auf A2-Bögen (*.pdf)</translation>
    </message>
    <message>
        <source>Poster on A3 sheets (*.pdf)</source>
        <translation>Poster auf A3-Bögen (*.pdf)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Present as a lesson, F5</source>
        <translation>Als Lektion vorführen, F5</translation>
    </message>
    <message>
        <source>Preview of the care plan</source>
        <translation>Vorschau des Behandlungsplans</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Print a page with the dates for the patient</source>
        <translation>Eine Seite mit den Terminen für den Patienten drucken</translation>
    </message>
    <message>
        <source>Print patient sheet…</source>
        <translation>Patientenblatt drucken…</translation>
    </message>
    <message>
        <source>Print sheet…</source>
        <translation>Blatt drucken…</translation>
    </message>
    <message>
        <source>Print the lines shown</source>
        <translation>Gezeigte Zeilen drucken</translation>
    </message>
    <message>
        <source>Print the studies shown</source>
        <translation>Gezeigte Studien drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Prognosis</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Put rule, source and event into the calendar; they tell the diagnosis</source>
        <translation>Regel, Quelle und Ereignis in den Kalender setzen; sie verraten die Diagnose</translation>
    </message>
    <message>
        <source>Put the patient&apos;s name into calendar and sheet</source>
        <translation>Namen des Patienten in Kalender und Blatt setzen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Questions (*.json)</source>
        <translation>Fragen (*.json)</translation>
    </message>
    <message>
        <source>Questions of this situation</source>
        <translation>Fragen dieser Situation</translation>
    </message>
    <message>
        <source>Question… (Q)</source>
        <translation>Frage… (Q)</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Quiz from the rules</source>
        <translation>Quiz aus den Regeln</translation>
    </message>
    <message>
        <source>Quiz on the full screen</source>
        <translation>Quiz im Vollbild</translation>
    </message>
    <message>
        <source>Quiz {0}</source>
        <translation>Quiz {0}</translation>
    </message>
    <message>
        <source>Quiz {0}: question {1} of {2}</source>
        <translation>Quiz {0}: Frage {1} von {2}</translation>
    </message>
    <message>
        <source>Re-planned for {0}.</source>
        <translation>Neu geplant für {0}.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Datei lesen…</translation>
    </message>
    <message>
        <source>Read a guideline pack</source>
        <translation>Leitlinienpaket lesen</translation>
    </message>
    <message>
        <source>Read a pack file and say what it would change</source>
        <translation>Paketdatei lesen und sagen, was sie ändern würde</translation>
    </message>
    <message>
        <source>Read a pack…</source>
        <translation>Paket lesen…</translation>
    </message>
    <message>
        <source>Read a table or file that a reviewer sent</source>
        <translation>Tabelle oder Datei eines Prüfers lesen</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Als Text lesen</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Read it again under Help, About. There is no network code: nothing leaves this computer.</source>
        <translation>Lesen Sie es wieder unter Hilfe, Über. Es gibt keinen Netzwerkcode: nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Read the folders again, F5</source>
        <translation>Ordner neu lesen, F5</translation>
    </message>
    <message>
        <source>Read the guidelines one item after another, as a clinician reads them, with the paper beside you. A agrees, C asks for a change, Q asks a question; Left and Right go back and on, N goes to the next that is not read, T takes your word back; Up, Down and Space scroll. Each word is kept at once, and you go on where you stopped. A packet is for reviewers who install nothing.</source>
        <translation>Lesen Sie die Leitlinien Eintrag für Eintrag, wie eine Ärztin sie liest, mit dem Artikel daneben. A stimmt zu, C verlangt eine Änderung, Q stellt eine Frage; Links und Rechts gehen zurück und weiter, N zum nächsten Ungelesenen, T nimmt Ihr Wort zurück; Auf, Ab und Leertaste blättern. Jedes Wort wird sofort behalten, und Sie fahren dort fort, wo Sie aufgehört haben. Unterlagen sind für Prüfer, die nichts installieren.</translation>
    </message>
    <message>
        <source>Read what a reviewer sent</source>
        <translation>Lesen, was ein Prüfer gesandt hat</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is as it was read before.</source>
        <translation>Das Lesen wurde angehalten; die Liste steht wie zuvor gelesen.</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is not complete.</source>
        <translation>Das Lesen wurde angehalten; die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason for your own option</source>
        <translation>Grund für die eigene Option</translation>
    </message>
    <message>
        <source>Reason for {0}</source>
        <translation>Grund für {0}</translation>
    </message>
    <message>
        <source>Reason, for example relapse</source>
        <translation>Grund, zum Beispiel Rezidiv</translation>
    </message>
    <message>
        <source>Reason, may stay empty</source>
        <translation>Grund, kann leer bleiben</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Grund: {0}</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>Entscheidung notieren</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Termin notieren</translation>
    </message>
    <message>
        <source>Record as cancelled</source>
        <translation>Als abgesagt notieren</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>Als erfolgt notieren</translation>
    </message>
    <message>
        <source>Record as missed</source>
        <translation>Als versäumt notieren</translation>
    </message>
    <message>
        <source>Record as {0}: {1}</source>
        <translation>Als {0} notieren: {1}</translation>
    </message>
    <message>
        <source>Record only: changes no advice</source>
        <translation>Nur zur Dokumentation: ändert keine Empfehlung</translation>
    </message>
    <message>
        <source>Record otherwise</source>
        <translation>Anders notieren</translation>
    </message>
    <message>
        <source>Record the new date</source>
        <translation>Neues Datum notieren</translation>
    </message>
    <message>
        <source>Record what became of a decision</source>
        <translation>Notieren, was aus einer Entscheidung wurde</translation>
    </message>
    <message>
        <source>Record what became of each visit; the dates of the others stay unless you ask for it. Choose a visit and press Enter, or Ctrl+D for done today and Ctrl+Shift+D for done on a date. Alt+C saves the calendar, Alt+S the patient sheet, Alt+T the table; Alt+A begins another setting. Save the calendar over the one given out last: what changed and what is taken out come beside it.</source>
        <translation>Notieren Sie, was aus jedem Termin wurde; die Daten der anderen bleiben, wenn Sie nichts anderes verlangen. Wählen Sie einen Termin und drücken Sie Eingabe, oder Strg+D für heute erfolgt und Strg+Umschalt+D für erfolgt an einem Datum. Alt+C speichert den Kalender, Alt+S das Patientenblatt, Alt+T die Tabelle; Alt+A beginnt eine andere Einstellung. Speichern Sie den Kalender über den zuletzt ausgegebenen: Geändertes und Entferntes kommt daneben.</translation>
    </message>
    <message>
        <source>Record workup</source>
        <translation>Abklärung notieren</translation>
    </message>
    <message>
        <source>Recorded: {0}</source>
        <translation>Notiert: {0}</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region; without it, holidays of regions are not counted</source>
        <translation>Region; ohne sie zählen regionale Feiertage nicht</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Reminders before each visit</source>
        <translation>Erinnerungen vor jedem Termin</translation>
    </message>
    <message>
        <source>Reminders in the calendar before each visit; none unless chosen</source>
        <translation>Erinnerungen im Kalender vor jedem Termin; nur wenn gewählt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from the list: {0}</source>
        <translation>Aus der Liste entfernen: {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Entfernen: {0}</translation>
    </message>
    <message>
        <source>Request to {0}</source>
        <translation>Anforderung an {0}</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statement, in our words</source>
        <translation>
            <numerusform>Beruht auf %n Aussage, in unseren Worten</numerusform>
            <numerusform>Beruht auf %n Aussagen, in unseren Worten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statements, in our words</source>
        <translation>
            <numerusform>Beruht auf %n Aussage, in unseren Worten</numerusform>
            <numerusform>Beruht auf %n Aussagen, in unseren Worten</numerusform>
        </translation>
    </message>
    <message>
        <source>Result: {0}</source>
        <translation>Befund: {0}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review (*.yaml)</source>
        <translation>Prüfung (*.yaml)</translation>
    </message>
    <message>
        <source>Review of the guidelines</source>
        <translation>Prüfung der Leitlinien</translation>
    </message>
    <message>
        <source>Review: {0}</source>
        <translation>Prüfung: {0}</translation>
    </message>
    <message>
        <source>Road only</source>
        <translation>Nur der Weg</translation>
    </message>
    <message>
        <source>Road through the tree</source>
        <translation>Weg durch den Baum</translation>
    </message>
    <message>
        <source>Road: {0}</source>
        <translation>Weg: {0}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>Laufend: {0}</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;calendar…</source>
        <translation>&amp;Kalender speichern…</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>&amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Save a calendar for the patient: no label, no diagnosis</source>
        <translation>Kalender für den Patienten speichern: ohne Bezeichnung, ohne Diagnose</translation>
    </message>
    <message>
        <source>Save a page with the dates for the patient</source>
        <translation>Eine Seite mit den Terminen für den Patienten speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Als Webseite speichern…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Als Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save both cases beside each other</source>
        <translation>Beide Fälle nebeneinander speichern</translation>
    </message>
    <message>
        <source>Save my review</source>
        <translation>Meine Prüfung speichern</translation>
    </message>
    <message>
        <source>Save my review as a file to send</source>
        <translation>Meine Prüfung als Datei zum Senden speichern</translation>
    </message>
    <message>
        <source>Save my review…</source>
        <translation>Meine Prüfung speichern…</translation>
    </message>
    <message>
        <source>Save patient &amp;sheet…</source>
        <translation>&amp;Patientenblatt speichern…</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Blatt speichern…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save text…</source>
        <translation>Text speichern…</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Save the answers as a table…</source>
        <translation>Antworten als Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save the care plan</source>
        <translation>Behandlungsplan speichern</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>Save the glossary</source>
        <translation>Glossar speichern</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Anleitung speichern</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Historie speichern</translation>
    </message>
    <message>
        <source>Save the history as table</source>
        <translation>Historie als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Lektion speichern</translation>
    </message>
    <message>
        <source>Save the lesson as slides or text</source>
        <translation>Lektion als Folien oder Text speichern</translation>
    </message>
    <message>
        <source>Save the lines shown as a table</source>
        <translation>Gezeigte Zeilen als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the lines shown as text</source>
        <translation>Gezeigte Zeilen als Text speichern</translation>
    </message>
    <message>
        <source>Save the list as a table</source>
        <translation>Liste als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the list as text</source>
        <translation>Liste als Text speichern</translation>
    </message>
    <message>
        <source>Save the patient sheet</source>
        <translation>Patientenblatt speichern</translation>
    </message>
    <message>
        <source>Save the patient&apos;s calendar…</source>
        <translation>Kalender des Patienten speichern…</translation>
    </message>
    <message>
        <source>Save the request to {0}</source>
        <translation>Anforderung an {0} speichern</translation>
    </message>
    <message>
        <source>Save the tree</source>
        <translation>Baum speichern</translation>
    </message>
    <message>
        <source>Save the visits as a calendar</source>
        <translation>Termine als Kalender speichern</translation>
    </message>
    <message>
        <source>Save the visits as a calendar file</source>
        <translation>Termine als Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Save the visits as a table</source>
        <translation>Termine als Tabelle speichern</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
    <message>
        <source>Saved as {0}, and as {1} for a phone.</source>
        <translation>Gespeichert als {0}, und als {1} für ein Telefon.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visit.</source>
        <translation>
            <numerusform>Gespeichert als {0}: %n Termin.</numerusform>
            <numerusform>Gespeichert als {0}: %n Termine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visits.</source>
        <translation>
            <numerusform>Gespeichert als {0}: %n Termin.</numerusform>
            <numerusform>Gespeichert als {0}: %n Termine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to {0}.</source>
        <translation>Gespeichert in {0}.</translation>
    </message>
    <message>
        <source>Saved. Visits that others recorded in the file meanwhile are in the case now.</source>
        <translation>Gespeichert. Termine, die andere inzwischen in der Datei notiert haben, stehen jetzt im Fall.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Say in a few words what is planned.</source>
        <translation>Sagen Sie in wenigen Worten, was geplant ist.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Score by topic</source>
        <translation>Ergebnis nach Thema</translation>
    </message>
    <message>
        <source>Search as you type</source>
        <translation>Sucht beim Tippen</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Evidenz durchsuchen</translation>
    </message>
    <message>
        <source>Search the guidelines</source>
        <translation>Leitlinien durchsuchen</translation>
    </message>
    <message>
        <source>Search the tree</source>
        <translation>Baum durchsuchen</translation>
    </message>
    <message>
        <source>Search title, population, group…</source>
        <translation>Titel, Population, Gruppe suchen…</translation>
    </message>
    <message>
        <source>Second case</source>
        <translation>Zweiter Fall</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Self-check of {0} found what should not be:</source>
        <translation>Die Selbstprüfung von {0} fand, was nicht sein soll:</translation>
    </message>
    <message>
        <source>Self-check of {0}: {1}.</source>
        <translation>Selbstprüfung von {0}: {1}.</translation>
    </message>
    <message>
        <source>Self-check: not done yet. It is done once a day, and by &apos;hgnen-desktop self-check&apos;.</source>
        <translation>Selbstprüfung: noch nicht erfolgt. Sie läuft einmal am Tag und mit &apos;hgnen-desktop self-check&apos;.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Several rules apply. Follow one of them to record its visits.</source>
        <translation>Mehrere Regeln gelten. Folgen Sie einer, um ihre Termine zu notieren.</translation>
    </message>
    <message>
        <source>Several voices speak; they are shown side by side, and no agreement is guessed.</source>
        <translation>Mehrere Stimmen sprechen; sie stehen nebeneinander, und keine Einigkeit wird geraten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the next question</source>
        <translation>Nächste Frage zeigen</translation>
    </message>
    <message>
        <source>Show the other findings</source>
        <translation>Übrige Befunde zeigen</translation>
    </message>
    <message>
        <source>Show the possible situations</source>
        <translation>Mögliche Situationen zeigen</translation>
    </message>
    <message>
        <source>Show {0}: {1}</source>
        <translation>{0} zeigen: {1}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Sign as plan {0}</source>
        <translation>Als Plan {0} unterzeichnen</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Lücken der Quellen</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Schweigt</translation>
    </message>
    <message>
        <source>Silent here</source>
        <translation>Schweigt hier</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Since plan {0}: {1}</source>
        <translation>Seit Plan {0}: {1}</translation>
    </message>
    <message>
        <source>Situation then: {0}</source>
        <translation>Situation damals: {0}</translation>
    </message>
    <message>
        <source>Situation: {0} → {1}.</source>
        <translation>Situation: {0} → {1}.</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>Folien…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Correct them, and the options are shown again.</source>
        <translation>Einige Befunde können nicht zugleich stimmen. Berichtigen Sie sie, dann erscheinen die Optionen wieder.</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Figures are shown again when they are corrected.</source>
        <translation>Einige Befunde können nicht zugleich stimmen. Die Zahlen erscheinen wieder, wenn sie berichtigt sind.</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Etwas passt nicht</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing here counts until it is started again.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Nichts hier zählt, bis es neu gestartet ist.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What is shown from now on may not be right: please start it again.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Was nun gezeigt wird, stimmt vielleicht nicht: bitte neu starten.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Quelle für Quelle</translation>
    </message>
    <message>
        <source>Source of {0}: open the statement</source>
        <translation>Quelle von {0}: Aussage öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statement</source>
        <translation>
            <numerusform>Quelle: %n Aussage</numerusform>
            <numerusform>Quelle: %n Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statements</source>
        <translation>
            <numerusform>Quelle: %n Aussage</numerusform>
            <numerusform>Quelle: %n Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Sources are silent</source>
        <translation>Die Quellen schweigen</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>Handelt von</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the quiz</source>
        <translation>Quiz starten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stated, no vote</source>
        <translation>Genannt, ohne Abstimmung</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Steps of the intake</source>
        <translation>Schritte der Erfassung</translation>
    </message>
    <message>
        <source>Still missing: {0}. Where there is no conflict of interest, write none.</source>
        <translation>Noch fehlt: {0}. Ohne Interessenkonflikt schreiben Sie: keiner.</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Noch nötig</translation>
    </message>
    <message>
        <source>Still needed: {0}.</source>
        <translation>Noch nötig: {0}.</translation>
    </message>
    <message>
        <source>Still possible: {0}.</source>
        <translation>Noch möglich: {0}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading the folders</source>
        <translation>Lesen der Ordner anhalten</translation>
    </message>
    <message>
        <source>Strata of a cohort, not a prediction for this patient</source>
        <translation>Gruppen einer Kohorte, keine Vorhersage für diesen Patienten</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Strike out an event</source>
        <translation>Ereignis streichen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Supplied by {0}.</source>
        <translation>Geliefert von {0}.</translation>
    </message>
    <message>
        <source>Surveillance</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Synthetic patients to look around in. Save one under a name of your own to keep your changes.</source>
        <translation>Erdachte Patienten zum Umsehen. Speichern Sie einen unter eigenem Namen, um Änderungen zu behalten.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Tables and files of a review (*.csv *.tsv *.txt *.yaml *.yml)</source>
        <translation>Tabellen und Dateien einer Prüfung (*.csv *.tsv *.txt *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back (T)</source>
        <translation>Zurücknehmen (T)</translation>
    </message>
    <message>
        <source>Take back a record</source>
        <translation>Eintrag zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the last record: {0}</source>
        <translation>Letzten Eintrag zurücknehmen: {0}</translation>
    </message>
    <message>
        <source>Take back the record: {0}</source>
        <translation>Eintrag zurücknehmen: {0}</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Zurücknehmen: {0}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take the change of the findings back, enter the date under Surveillance again, then change them.</source>
        <translation>Nehmen Sie die Änderung der Befunde zurück, geben Sie das Datum unter Überwachung neu ein, ändern Sie sie dann.</translation>
    </message>
    <message>
        <source>Take the chosen pack out of use</source>
        <translation>Gewähltes Paket außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Take the pack into use</source>
        <translation>Paket in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Taken in: {0}</source>
        <translation>Aufgenommen: {0}</translation>
    </message>
    <message>
        <source>Teaching case</source>
        <translation>Lehrfall</translation>
    </message>
    <message>
        <source>Teaching cases</source>
        <translation>Lehrfälle</translation>
    </message>
    <message>
        <source>Teaching cases for every end of the tree, with learning points, and a quiz made from the rules. F5 tells the chosen case as a lesson on the full screen: Right, Space or Page Down goes on, Left goes back, Escape ends.</source>
        <translation>Lehrfälle für jedes Ende des Baums, mit Lernpunkten, und ein Quiz aus den Regeln. F5 erzählt den gewählten Fall als Lektion im Vollbild: Rechts, Leertaste oder Bild ab geht weiter, Links zurück, Esc beendet.</translation>
    </message>
    <message>
        <source>Teaching copy</source>
        <translation>Lehrkopie</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The PDF cannot be shown on this computer; its text is shown instead. The file can be saved all the same.</source>
        <translation>Das PDF kann auf diesem Computer nicht gezeigt werden; stattdessen steht hier sein Text. Die Datei kann trotzdem gespeichert werden.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The answer is hidden</source>
        <translation>Die Antwort ist verborgen</translation>
    </message>
    <message>
        <source>The care plan cannot be made yet</source>
        <translation>Der Behandlungsplan ist noch nicht möglich</translation>
    </message>
    <message>
        <source>The care plan is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>Der Behandlungsplan ist in der Zwischenablage. Er nennt den Fall: fügen Sie ihn in die richtige Akte ein.</translation>
    </message>
    <message>
        <source>The case as a lesson on the full screen, step by step (F5)</source>
        <translation>Der Fall als Lektion im Vollbild, Schritt für Schritt (F5)</translation>
    </message>
    <message>
        <source>The case has changed meanwhile, and the preview is renewed. Look at it, then sign.</source>
        <translation>Der Fall hat sich inzwischen geändert, und die Vorschau ist erneuert. Sehen Sie sie an, dann unterzeichnen Sie.</translation>
    </message>
    <message>
        <source>The case has changed since this preview was made. Update it before you save or print.</source>
        <translation>Der Fall hat sich seit dieser Vorschau geändert. Erneuern Sie sie vor dem Speichern oder Drucken.</translation>
    </message>
    <message>
        <source>The case has changes that are not saved.</source>
        <translation>Der Fall hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>The case holds no name; its label is used.</source>
        <translation>Der Fall nennt keinen Namen; die Bezeichnung gilt.</translation>
    </message>
    <message>
        <source>The case to make a copy of; it stays as it is</source>
        <translation>Der Fall, von dem eine Kopie entsteht; er bleibt, wie er ist</translation>
    </message>
    <message>
        <source>The clinic&apos;s name on the patient sheet</source>
        <translation>Name der Klinik auf dem Patientenblatt</translation>
    </message>
    <message>
        <source>The course has another date: {0}.</source>
        <translation>Der Verlauf hat ein anderes Datum: {0}.</translation>
    </message>
    <message>
        <source>The date is that of the course.</source>
        <translation>Das Datum ist das des Verlaufs.</translation>
    </message>
    <message>
        <source>The day it took place</source>
        <translation>Der Tag, an dem es stattfand</translation>
    </message>
    <message>
        <source>The disease progressed on it.</source>
        <translation>Darunter schritt die Krankheit fort.</translation>
    </message>
    <message>
        <source>The drive does not answer. Whether the last step was done is not known.</source>
        <translation>Das Laufwerk antwortet nicht. Ob der letzte Schritt erfolgte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>The figures are on the clipboard.</source>
        <translation>Die Zahlen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>Die Datei wurde nicht übernommen</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>Die erste Frage</translation>
    </message>
    <message>
        <source>The folders are being read…</source>
        <translation>Die Ordner werden gelesen…</translation>
    </message>
    <message>
        <source>The guidelines are being checked…</source>
        <translation>Die Leitlinien werden geprüft…</translation>
    </message>
    <message>
        <source>The guidelines could not be checked ({0}). No tree is shown.</source>
        <translation>Die Leitlinien konnten nicht geprüft werden ({0}). Kein Baum wird gezeigt.</translation>
    </message>
    <message>
        <source>The list is still being read; it is not complete.</source>
        <translation>Die Liste wird noch gelesen; sie ist unvollständig.</translation>
    </message>
    <message>
        <source>The list says who is overdue, due and coming, and which files need a look. Enter opens a case.</source>
        <translation>Die Liste sagt, wer überfällig, fällig und bald dran ist und welche Dateien zu prüfen sind. Eingabe öffnet einen Fall.</translation>
    </message>
    <message>
        <source>The list shows the same. Arrow keys walk, Space folds, plus and minus zoom, 0 fits.</source>
        <translation>Die Liste zeigt dasselbe. Pfeiltasten wandern, Leertaste klappt, Plus und Minus zoomen, 0 passt ein.</translation>
    </message>
    <message>
        <source>The new date</source>
        <translation>Das neue Datum</translation>
    </message>
    <message>
        <source>The notes are longer than 20,000 characters and are not kept. Shorten them.</source>
        <translation>Die Notizen sind länger als 20.000 Zeichen und werden nicht behalten. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The pack cannot be used. Nothing was changed.</source>
        <translation>Das Paket ist nicht verwendbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The packet is being written; read on meanwhile.</source>
        <translation>Die Unterlagen werden geschrieben; lesen Sie inzwischen weiter.</translation>
    </message>
    <message>
        <source>The packet lies in {0}.</source>
        <translation>Die Unterlagen liegen in {0}.</translation>
    </message>
    <message>
        <source>The panel on the right says at once what the sources make of it, and what is still needed.</source>
        <translation>Die Leiste rechts sagt sofort, was die Quellen daraus folgern und was noch nötig ist.</translation>
    </message>
    <message>
        <source>The panel voted in {0}</source>
        <translation>Das Panel stimmte {0} ab</translation>
    </message>
    <message>
        <source>The passphrase of this folder</source>
        <translation>Das Passwort dieses Ordners</translation>
    </message>
    <message>
        <source>The patients are being looked for.</source>
        <translation>Die Patienten werden gesucht.</translation>
    </message>
    <message>
        <source>The plan in short, as text for a record. The PDF that is saved and printed says all of it.</source>
        <translation>Der Plan in Kürze, als Text für die Akte. Das gespeicherte und gedruckte PDF sagt alles.</translation>
    </message>
    <message>
        <source>The plan stays the same</source>
        <translation>Der Plan bleibt gleich</translation>
    </message>
    <message>
        <source>The preview is the very document that is saved. Make final signs the plan by a name: it is numbered and kept in the case as it is, and a later plan says what changed. Choose a plan in the list to see it again.</source>
        <translation>Die Vorschau ist genau das Dokument, das gespeichert wird. „Endgültig machen“ unterzeichnet den Plan mit einem Namen: er wird nummeriert und so im Fall behalten, und ein späterer Plan sagt, was sich geändert hat. Wählen Sie einen Plan der Liste, um ihn wieder zu sehen.</translation>
    </message>
    <message>
        <source>The program has no network code. Cases stay where you save them.</source>
        <translation>Das Programm hat keinen Netzwerkcode. Fälle bleiben, wo Sie sie speichern.</translation>
    </message>
    <message>
        <source>The program stopped unexpectedly the last time. A report, with nothing of a case, can be copied.</source>
        <translation>Das Programm endete zuletzt unerwartet. Ein Bericht ohne Falldaten kann kopiert werden.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Der Beweis</translation>
    </message>
    <message>
        <source>The questions of this patient&apos;s situation with their answers; nothing is preselected. Enter or Right opens a question, Left closes it, Up and Down go through them. Accept, decline with a reason, defer, or add your own: your decision is kept apart from what the sources say.</source>
        <translation>Die Fragen der Situation dieses Patienten mit ihren Antworten; nichts ist vorgewählt. Eingabe oder Rechts öffnet eine Frage, Links schließt sie, Auf und Ab gehen hindurch. Annehmen, begründet ablehnen, aufschieben oder Eigenes hinzufügen: Ihre Entscheidung bleibt getrennt von dem, was die Quellen sagen.</translation>
    </message>
    <message>
        <source>The request to {0} is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>Die Anforderung an {0} ist in der Zwischenablage. Sie nennt den Fall: fügen Sie sie in die richtige Akte ein.</translation>
    </message>
    <message>
        <source>The request was saved as {0}.</source>
        <translation>Die Anforderung wurde als {0} gespeichert.</translation>
    </message>
    <message>
        <source>The road ends at: {0}</source>
        <translation>Der Weg endet bei: {0}</translation>
    </message>
    <message>
        <source>The road is still open: {0} possible.</source>
        <translation>Der Weg ist noch offen: {0} möglich.</translation>
    </message>
    <message>
        <source>The same case id stands in {0}. Is one a copy?</source>
        <translation>Dieselbe Fallkennung steht in {0}. Ist eine davon eine Kopie?</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>The same questions as before</source>
        <translation>Dieselben Fragen wie zuvor</translation>
    </message>
    <message>
        <source>The self-check of the program found what should not be:</source>
        <translation>Die Selbstprüfung des Programms fand, was nicht sein soll:</translation>
    </message>
    <message>
        <source>The situation is not settled yet</source>
        <translation>Die Situation ist noch nicht geklärt</translation>
    </message>
    <message>
        <source>The source says {0}.</source>
        <translation>Die Quelle sagt {0}.</translation>
    </message>
    <message>
        <source>The sources are being laid beside each other…</source>
        <translation>Die Quellen werden nebeneinandergelegt…</translation>
    </message>
    <message>
        <source>The sources are silent here</source>
        <translation>Die Quellen schweigen hier</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>Die Quellen weichen voneinander ab</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient</source>
        <translation>Die Quellen sprechen nicht von diesem Patienten</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient, so no figures are shown.</source>
        <translation>Die Quellen sprechen nicht von diesem Patienten, daher keine Zahlen.</translation>
    </message>
    <message>
        <source>The sources give no figures for this case as it stands.</source>
        <translation>Die Quellen geben zu diesem Fall, wie er steht, keine Zahlen.</translation>
    </message>
    <message>
        <source>The sources give no window. What is set here is named as the clinic&apos;s.</source>
        <translation>Die Quellen nennen kein Zeitfenster. Was hier steht, heißt Fenster der Klinik.</translation>
    </message>
    <message>
        <source>The sources name no test for what is known of this patient.</source>
        <translation>Die Quellen nennen zu dem, was bekannt ist, keine Untersuchung.</translation>
    </message>
    <message>
        <source>The sources name no treatment option for this situation. You can add your own below.</source>
        <translation>Die Quellen nennen für diese Situation keine Behandlung. Eigenes kann unten hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The sources say nothing of it here</source>
        <translation>Die Quellen sagen hier nichts dazu</translation>
    </message>
    <message>
        <source>The sources stop short</source>
        <translation>Hier enden die Quellen</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>Der Schritt</translation>
    </message>
    <message>
        <source>The study divides it at {0}.</source>
        <translation>Die Studie teilt bei {0}.</translation>
    </message>
    <message>
        <source>The tables that the participants saved</source>
        <translation>Die von den Teilnehmenden gespeicherten Tabellen</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>The visits of this case follow another rule: {0}.</source>
        <translation>Die Termine dieses Falls folgen einer anderen Regel: {0}.</translation>
    </message>
    <message>
        <source>The visits of this case follow the clinic&apos;s own rule: {0}.</source>
        <translation>Die Termine dieses Falls folgen der eigenen Regel der Klinik: {0}.</translation>
    </message>
    <message>
        <source>The whole pathway as the program evaluates it, with the way of the open case. Choose a node to see its question, criteria and sources; the list beside the picture says the same in words.</source>
        <translation>Der ganze Pfad, wie das Programm ihn auswertet, mit dem Weg des offenen Falls. Wählen Sie einen Knoten, um Frage, Kriterien und Quellen zu sehen; die Liste daneben sagt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>The {0} are silent</source>
        <translation>Es schweigen: {0}</translation>
    </message>
    <message>
        <source>The {0} is silent</source>
        <translation>Es schweigt: {0}</translation>
    </message>
    <message>
        <source>Then record here what became of each visit. The dates of the others stay unless you ask for it.</source>
        <translation>Notieren Sie dann hier, was aus jedem Termin wurde. Die Daten der anderen bleiben, wenn Sie nichts anderes verlangen.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>There is an answer</source>
        <translation>Es gibt eine Antwort</translation>
    </message>
    <message>
        <source>There is more below. Press A again at its end.</source>
        <translation>Darunter steht mehr. Drücken Sie A am Ende noch einmal.</translation>
    </message>
    <message>
        <source>There is no case file in these folders.</source>
        <translation>In diesen Ordnern ist keine Falldatei.</translation>
    </message>
    <message>
        <source>These cases settle no question of this topic.</source>
        <translation>Diese Fälle klären keine Frage dieses Themas.</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Diese Dateien sind, wie sie waren:</translation>
    </message>
    <message>
        <source>These findings would settle it:</source>
        <translation>Diese Befunde würden es klären:</translation>
    </message>
    <message>
        <source>This case has no history yet; it begins with the next save.</source>
        <translation>Dieser Fall hat noch keine Historie; sie beginnt mit dem nächsten Speichern.</translation>
    </message>
    <message>
        <source>This case is open here with changes that are not saved. A visit recorded now comes to them.</source>
        <translation>Dieser Fall ist hier mit ungespeicherten Änderungen offen. Ein jetzt notierter Termin kommt hinzu.</translation>
    </message>
    <message>
        <source>This case is open in {0} too. Whoever saves second is asked to save under another name.</source>
        <translation>Dieser Fall ist auch in {0} offen. Wer als Zweiter speichert, wird um einen anderen Namen gebeten.</translation>
    </message>
    <message>
        <source>This case is open in {0}. A visit recorded now is joined with that work when it is saved there.</source>
        <translation>Dieser Fall ist in {0} offen. Ein jetzt notierter Termin wird dort beim Speichern eingefügt.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. Connect the drive it is on and refresh, or remove it from the list.</source>
        <translation>Dieser Ordner ist jetzt nicht erreichbar. Verbinden Sie sein Laufwerk und lesen Sie neu, oder nehmen Sie ihn aus der Liste.</translation>
    </message>
    <message>
        <source>This holds</source>
        <translation>Dies gilt</translation>
    </message>
    <message>
        <source>This is an earlier version of the case. Save it where you want it.</source>
        <translation>Dies ist eine frühere Fassung des Falls. Speichern Sie sie, wo Sie sie wollen.</translation>
    </message>
    <message>
        <source>This is the file of the open case. Choose another name for the teaching case.</source>
        <translation>Dies ist die Datei des offenen Falls. Wählen Sie für den Lehrfall einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is the file of the patient. Choose another name for the copy.</source>
        <translation>Dies ist die Datei des Patienten. Wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is the version before the last save. Save it where you want it.</source>
        <translation>Dies ist die Fassung vor dem letzten Speichern. Speichern Sie sie, wo Sie sie wollen.</translation>
    </message>
    <message>
        <source>This is the work that was kept when the program stopped. Save it where you want it.</source>
        <translation>Dies ist die Arbeit, die beim Abbruch des Programms behalten wurde. Speichern Sie sie, wo Sie sie wollen.</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum</source>
        <translation>Gruppe dieses Patienten</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum: {0}</source>
        <translation>Gruppe dieses Patienten: {0}</translation>
    </message>
    <message>
        <source>This patient: {0:g}</source>
        <translation>Dieser Patient: {0:g}</translation>
    </message>
    <message>
        <source>This plan ended on {0}{1}</source>
        <translation>Dieser Plan endete am {0}{1}</translation>
    </message>
    <message>
        <source>This preview is the file that is saved and printed.</source>
        <translation>Diese Vorschau ist die Datei, die gespeichert und gedruckt wird.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Timeline of the visits</source>
        <translation>Zeitachse der Termine</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Treatment, surveillance and care plan follow from the same answers, each with its source.</source>
        <translation>Behandlung, Überwachung und Behandlungsplan folgen aus denselben Antworten, jede mit ihrer Quelle.</translation>
    </message>
    <message>
        <source>Trials that the sources name</source>
        <translation>Studien, die die Quellen nennen</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Tumor and situation</source>
        <translation>Tumor und Situation</translation>
    </message>
    <message>
        <source>Tumor board page</source>
        <translation>Tumorboard-Seite</translation>
    </message>
    <message>
        <source>Two cases</source>
        <translation>Zwei Fälle</translation>
    </message>
    <message>
        <source>Unclear in the source</source>
        <translation>In der Quelle unklar</translation>
    </message>
    <message>
        <source>Understood: {0}</source>
        <translation>Verstanden: {0}</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>Undetermined: a finding is missing</source>
        <translation>Unbestimmt: ein Befund fehlt</translation>
    </message>
    <message>
        <source>Undo re-planning</source>
        <translation>Umplanung rückgängig</translation>
    </message>
    <message>
        <source>Undo the re-planning</source>
        <translation>Umplanung rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unrecorded</source>
        <translation>Nicht notiert</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Unsaved work of {0}, {1}</source>
        <translation>Ungespeicherte Arbeit vom {0}, {1}</translation>
    </message>
    <message>
        <source>Update preview</source>
        <translation>Vorschau erneuern</translation>
    </message>
    <message>
        <source>Use our clinic&apos;s days</source>
        <translation>Tage unserer Klinik verwenden</translation>
    </message>
    <message>
        <source>Use the clinic&apos;s days</source>
        <translation>Tage der Klinik verwenden</translation>
    </message>
    <message>
        <source>Use this older edition</source>
        <translation>Diese ältere Ausgabe verwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Version before the last save (*.bak)</source>
        <translation>Fassung vor dem letzten Speichern (*.bak)</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Fassungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Visits are counted from one event: choose the rule, the event and its date under Surveillance.</source>
        <translation>Termine zählen ab einem Ereignis: wählen Sie Regel, Ereignis und Datum unter Überwachung.</translation>
    </message>
    <message>
        <source>Visits of the earlier plan: {0}</source>
        <translation>Termine des früheren Plans: {0}</translation>
    </message>
    <message>
        <source>Visits: {0}</source>
        <translation>Termine: {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Waiting for imaging</source>
        <translation>Wartet auf Bildgebung</translation>
    </message>
    <message>
        <source>Waiting for molecular tests</source>
        <translation>Wartet auf Molekularbefunde</translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation>Wartet auf die Pathologie</translation>
    </message>
    <message>
        <source>Waiting for the clinic</source>
        <translation>Wartet auf die Klinik</translation>
    </message>
    <message>
        <source>Waiting for the laboratory</source>
        <translation>Wartet auf das Labor</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Verzichtet</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beachten</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Weekdays on which visits take place</source>
        <translation>Wochentage, an denen Termine stattfinden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What an answer changes is said here.</source>
        <translation>Was eine Antwort ändert, steht hier.</translation>
    </message>
    <message>
        <source>What applies in every one of them is shown below; the rest waits for these findings.</source>
        <translation>Was in jeder davon gilt, steht unten; das Übrige wartet auf diese Befunde.</translation>
    </message>
    <message>
        <source>What became of earlier decisions</source>
        <translation>Was aus früheren Entscheidungen wurde</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What changed with each save, by name and without its value. Nothing here can be edited.</source>
        <translation>Was sich mit jedem Speichern geändert hat, dem Namen nach und ohne Wert. Nichts hier ist änderbar.</translation>
    </message>
    <message>
        <source>What changes in the copy</source>
        <translation>Was sich in der Kopie ändert</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>What followed from the course on {0}</source>
        <translation>Was am {0} aus dem Verlauf folgte</translation>
    </message>
    <message>
        <source>What follows from the course</source>
        <translation>Was aus dem Verlauf folgt</translation>
    </message>
    <message>
        <source>What goes into calendar and sheet</source>
        <translation>Was in Kalender und Blatt kommt</translation>
    </message>
    <message>
        <source>What happened next</source>
        <translation>Wie es weiterging</translation>
    </message>
    <message>
        <source>What happened, one line an event: a date, what was done or found, and Enter; what was understood is shown back and taken with a second Enter. Lines, treatments and progression follow from it, each with its reason. Nothing is overwritten: an event is corrected or struck out with a reason, and any past day can be looked at.</source>
        <translation>Was geschah, eine Zeile je Ereignis: ein Datum, was getan oder gefunden wurde, und Eingabe; das Verstandene wird gezeigt und mit zweiter Eingabe aufgenommen. Linien, Behandlungen und Progression folgen daraus, je mit Grund. Nichts wird überschrieben: ein Ereignis wird begründet berichtigt oder gestrichen, und jeder vergangene Tag ist einsehbar.</translation>
    </message>
    <message>
        <source>What is done at each visit</source>
        <translation>Was bei jedem Termin geschieht</translation>
    </message>
    <message>
        <source>What is done at each visit, in the clinic&apos;s words</source>
        <translation>Was bei jedem Termin geschieht, in den Worten der Klinik</translation>
    </message>
    <message>
        <source>What is known of the patient</source>
        <translation>Was vom Patienten bekannt ist</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Was geplant ist</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>What is to change</source>
        <translation>Was zu ändern ist</translation>
    </message>
    <message>
        <source>What the &amp;words mean</source>
        <translation>Was die &amp;Wörter bedeuten</translation>
    </message>
    <message>
        <source>What the cases wait for</source>
        <translation>Worauf die Fälle warten</translation>
    </message>
    <message>
        <source>What the clinic calls the case, for example a case number</source>
        <translation>Wie die Klinik den Fall nennt, zum Beispiel eine Fallnummer</translation>
    </message>
    <message>
        <source>What the clinic calls this case</source>
        <translation>Wie die Klinik diesen Fall nennt</translation>
    </message>
    <message>
        <source>What the dates are counted from</source>
        <translation>Wovon die Daten gezählt werden</translation>
    </message>
    <message>
        <source>What the findings speak for</source>
        <translation>Wofür die Befunde sprechen</translation>
    </message>
    <message>
        <source>What the pack is, and what it would change</source>
        <translation>Was das Paket ist und was es ändern würde</translation>
    </message>
    <message>
        <source>What the sources can say here. * needs no finding beyond this road; the rest depends on more.</source>
        <translation>Was die Quellen hier sagen können. * braucht keinen Befund über diesen Weg hinaus; das Übrige hängt von mehr ab.</translation>
    </message>
    <message>
        <source>What the sources can say here; which of it holds depends on further findings.</source>
        <translation>Was die Quellen hier sagen können; was davon gilt, hängt von weiteren Befunden ab.</translation>
    </message>
    <message>
        <source>What the studies found, as pictures with their intervals, and which strata this patient belongs to. Strata of a cohort are no prediction for a person.</source>
        <translation>Was die Studien fanden, als Bilder mit ihren Intervallen, und zu welchen Gruppen dieser Patient gehört. Gruppen einer Kohorte sagen nichts für den Einzelnen voraus.</translation>
    </message>
    <message>
        <source>What this program is made of; the license texts are in {0}</source>
        <translation>Woraus dieses Programm besteht; die Lizenztexte liegen in {0}</translation>
    </message>
    <message>
        <source>What to bring, one a line</source>
        <translation>Was mitzubringen ist, eines je Zeile</translation>
    </message>
    <message>
        <source>What to do now, and each question of this situation with its answer in a line. Enter or a click on a line opens what stands behind it. What is still needed is answered in place.</source>
        <translation>Was jetzt zu tun ist, und jede Frage dieser Situation mit ihrer Antwort in einer Zeile. Eingabe oder Klick öffnet, was dahintersteht. Was noch nötig ist, wird an Ort und Stelle beantwortet.</translation>
    </message>
    <message>
        <source>What to do now, what to ask, what is awaited and what is done, one line each. Enter or Right opens a line to what the sources say and to recording; yes and no are answered where they stand. While the page is in view every line stays in its place. The buttons on top copy or save one request for each recipient.</source>
        <translation>Was jetzt zu tun und zu fragen ist, was aussteht und was erledigt ist, je eine Zeile. Eingabe oder Rechts öffnet, was die Quellen sagen, und das Notieren; Ja und Nein werden dort beantwortet, wo sie stehen. Solange die Seite sichtbar ist, bleibt jede Zeile am Platz. Die Knöpfe oben kopieren oder speichern je Empfänger eine Anforderung.</translation>
    </message>
    <message>
        <source>What to know of these dates</source>
        <translation>Was zu diesen Daten zu wissen ist</translation>
    </message>
    <message>
        <source>What to look through</source>
        <translation>Was durchzusehen ist</translation>
    </message>
    <message>
        <source>What to read</source>
        <translation>Was zu lesen ist</translation>
    </message>
    <message>
        <source>What was done, and why not all?</source>
        <translation>Was geschah, und warum nicht alles?</translation>
    </message>
    <message>
        <source>What was said or sent</source>
        <translation>Was gesagt oder gesendet wurde</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>What you say is kept on this computer, item by item, and you can leave at any time. An item is signed off when two reviewers agree with the same wording.</source>
        <translation>Was Sie sagen, bleibt auf diesem Computer, Eintrag für Eintrag, und Sie können jederzeit gehen. Ein Eintrag ist freigegeben, wenn zwei Prüfer demselben Wortlaut zustimmen.</translation>
    </message>
    <message>
        <source>What you say of it</source>
        <translation>Was Sie dazu sagen</translation>
    </message>
    <message>
        <source>What you want to ask the tumor board, in your own words</source>
        <translation>Ihre Frage an das Tumorboard, in eigenen Worten</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>What-if on a copy</source>
        <translation>Was-wäre-wenn an einer Kopie</translation>
    </message>
    <message>
        <source>What-if road on a copy, not the patient&apos;s own</source>
        <translation>Was-wäre-wenn-Weg an einer Kopie, nicht der des Patienten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When metastases are found or a new treatment starts: change the findings first, then begin the new plan. The present one is kept with its visits.</source>
        <translation>Bei Metastasen oder neuer Behandlung: ändern Sie erst die Befunde, dann beginnen Sie den neuen Plan. Der jetzige bleibt mit seinen Terminen erhalten.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>Where sources differ</source>
        <translation>Wo die Quellen abweichen</translation>
    </message>
    <message>
        <source>Where the plan changes</source>
        <translation>Wo sich der Plan ändert</translation>
    </message>
    <message>
        <source>Where the sources agree, differ or are silent here</source>
        <translation>Wo die Quellen hier übereinstimmen, abweichen oder schweigen</translation>
    </message>
    <message>
        <source>Where the sources give no rule, the clinic may set its own. It never carries a source.</source>
        <translation>Wo die Quellen keine Regel geben, kann die Klinik eine eigene setzen. Sie trägt nie eine Quelle.</translation>
    </message>
    <message>
        <source>Which of my cases change?</source>
        <translation>Welche meiner Fälle ändern sich?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who arranges it</source>
        <translation>Wer es veranlasst</translation>
    </message>
    <message>
        <source>Who is due</source>
        <translation>Wer ist fällig</translation>
    </message>
    <message>
        <source>Who is overdue, due and coming, over folders of case files. Type to search; Enter opens a case on its visits; Ctrl+D records the chosen visit as done today, Ctrl+Shift+D as done on a date. F5 reads the folders again. A visit recorded here goes straight into its case file; nothing else is stored.</source>
        <translation>Wer überfällig, fällig und bald dran ist, über Ordner mit Falldateien. Tippen Sie zum Suchen; Eingabe öffnet einen Fall bei seinen Terminen; Strg+D notiert den gewählten Termin als heute erfolgt, Strg+Umschalt+D an einem Datum. F5 liest die Ordner neu. Ein hier notierter Termin kommt direkt in die Falldatei; sonst wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Who reviews?</source>
        <translation>Wer prüft?</translation>
    </message>
    <message>
        <source>Who reviews…</source>
        <translation>Wer prüft…</translation>
    </message>
    <message>
        <source>Who saved the case when, and what changed, by name and without its value. An entry that was taken out, and a case that was changed outside of the program, are told on top.</source>
        <translation>Wer den Fall wann gespeichert hat und was sich änderte, dem Namen nach und ohne Wert. Ein entfernter Eintrag und ein außerhalb des Programms geänderter Fall werden oben genannt.</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Ganzer Baum</translation>
    </message>
    <message>
        <source>Whom to call for questions or another date</source>
        <translation>Wen man bei Fragen oder für einen anderen Termin anruft</translation>
    </message>
    <message>
        <source>Whom to call, one a line</source>
        <translation>Wen man anruft, eine Zeile je Person</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why a new plan</source>
        <translation>Warum ein neuer Plan</translation>
    </message>
    <message>
        <source>Why does this entry not count?</source>
        <translation>Warum zählt dieser Eintrag nicht?</translation>
    </message>
    <message>
        <source>Why does this hold?</source>
        <translation>Warum gilt dies?</translation>
    </message>
    <message>
        <source>Why is it chosen despite the advice?</source>
        <translation>Warum wird es trotz der Empfehlung gewählt?</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>Warum wird es abgelehnt?</translation>
    </message>
    <message>
        <source>Why it is not done</source>
        <translation>Warum es nicht geschieht</translation>
    </message>
    <message>
        <source>Why it matters, who supplies it, source</source>
        <translation>Warum es zählt, wer es liefert, Quelle</translation>
    </message>
    <message>
        <source>Why the others are wrong</source>
        <translation>Warum die anderen falsch sind</translation>
    </message>
    <message>
        <source>Why this entity</source>
        <translation>Warum diese Entität</translation>
    </message>
    <message>
        <source>Why was it not carried out?</source>
        <translation>Warum wurde es nicht durchgeführt?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Window around a date</source>
        <translation>Zeitfenster um ein Datum</translation>
    </message>
    <message>
        <source>Window: days before and after the date that count as in time</source>
        <translation>Zeitfenster: Tage vor und nach dem Datum, die als rechtzeitig gelten</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw a decision</source>
        <translation>Entscheidung zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the decision: {0}</source>
        <translation>Entscheidung zurückziehen: {0}</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>Binnen eines Monats</translation>
    </message>
    <message>
        <source>Within a quarter</source>
        <translation>Binnen drei Monaten</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Binnen einer Woche</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Wörter: {0}</translation>
    </message>
    <message>
        <source>Workup</source>
        <translation>Abklärung</translation>
    </message>
    <message>
        <source>Would change the plan</source>
        <translation>Würde den Plan ändern</translation>
    </message>
    <message>
        <source>Write a day, a month or a year, for example 2026-03.</source>
        <translation>Schreiben Sie Tag, Monat oder Jahr, zum Beispiel 2026-03.</translation>
    </message>
    <message>
        <source>Write a packet for a reviewer</source>
        <translation>Unterlagen für einen Prüfer schreiben</translation>
    </message>
    <message>
        <source>Write one event a line, its date first: a day, a month or a year. Lines are read in English: started, stopped, held, continued, progression. Enter shows how a line is understood.</source>
        <translation>Schreiben Sie ein Ereignis je Zeile, zuerst das Datum: Tag, Monat oder Jahr. Zeilen werden auf Englisch gelesen: started, stopped, held, continued, progression. Die Eingabetaste zeigt, wie eine Zeile verstanden wird.</translation>
    </message>
    <message>
        <source>Write the date of the result like 2026-03-15, 2026-03 or 2026.</source>
        <translation>Schreiben Sie das Befunddatum wie 2026-03-15, 2026-03 oder 2026.</translation>
    </message>
    <message>
        <source>Write the passphrase down first, and say so above.</source>
        <translation>Notieren Sie zuerst das Passwort, und bestätigen Sie es oben.</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Schreiben Sie zuerst die Frage.</translation>
    </message>
    <message>
        <source>Write the quiz</source>
        <translation>Quiz schreiben</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Geschrieben: {0}</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>YYYY-MM-DD or YYYY</source>
        <translation>JJJJ-MM-TT oder JJJJ</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Year of birth, optional</source>
        <translation>Geburtsjahr, freiwillig</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, {0}</source>
        <translation>Ja, {0}</translation>
    </message>
    <message>
        <source>You read it in an earlier wording; a word has changed since.</source>
        <translation>Sie haben es in früherem Wortlaut gelesen; seither hat sich ein Wort geändert.</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Sie sagten</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Ihre Initialen</translation>
    </message>
    <message>
        <source>Your initials, written beside what you save until the program ends</source>
        <translation>Ihre Initialen, neben allem, was Sie bis zum Programmende speichern</translation>
    </message>
    <message>
        <source>Your own cases…</source>
        <translation>Eigene Fälle…</translation>
    </message>
    <message>
        <source>Your own, kept apart from the sources in this case and in the care plan.</source>
        <translation>Eigenes, in Fall und Behandlungsplan getrennt von den Quellen.</translation>
    </message>
    <message>
        <source>Your own, not from the sources</source>
        <translation>Eigenes, nicht aus den Quellen</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Your work could not be kept by itself: save it now under another name.</source>
        <translation>Ihre Arbeit konnte nicht von selbst behalten werden: speichern Sie sie jetzt unter anderem Namen.</translation>
    </message>
    <message>
        <source>Your work stays in this window: save it to another drive.</source>
        <translation>Ihre Arbeit bleibt in diesem Fenster: speichern Sie sie auf ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>Your work was kept in {0}. It is offered under Home at the next start.</source>
        <translation>Ihre Arbeit wurde in {0} behalten. Sie wird beim nächsten Start unter Start angeboten.</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>Zoom &amp;100 %</translation>
    </message>
    <message>
        <source>Zoom &amp;200 %</source>
        <translation>Zoom &amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>a few words; may be left empty</source>
        <translation>einige Worte; kann leer bleiben</translation>
    </message>
    <message>
        <source>a figure, not a recommendation</source>
        <translation>eine Zahl, keine Empfehlung</translation>
    </message>
    <message>
        <source>a number in {0}</source>
        <translation>eine Zahl in {0}</translation>
    </message>
    <message>
        <source>a window on {0}</source>
        <translation>ein Fenster auf {0}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>added by the clinician</source>
        <translation>vom Arzt hinzugefügt</translation>
    </message>
    <message>
        <source>advice withheld</source>
        <translation>Empfehlungen zurückgehalten</translation>
    </message>
    <message>
        <source>advised against</source>
        <translation>abgeraten</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>another view inside: {0}</source>
        <translation>darin eine andere Sicht: {0}</translation>
    </message>
    <message>
        <source>another window on this computer</source>
        <translation>ein anderes Fenster auf diesem Computer</translation>
    </message>
    <message>
        <source>another&apos;s view</source>
        <translation>Sicht anderer</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>appropriate</source>
        <translation>angemessen</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>as the file is now</source>
        <translation>wie die Datei jetzt ist</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>before treatment</source>
        <translation>vor Behandlung</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>durchgeführt</translation>
    </message>
    <message>
        <source>carried out in part</source>
        <translation>teilweise durchgeführt</translation>
    </message>
    <message>
        <source>carried out?</source>
        <translation>durchgeführt?</translation>
    </message>
    <message>
        <source>choose the day to count from</source>
        <translation>Tag wählen, ab dem gezählt wird</translation>
    </message>
    <message>
        <source>chosen despite the advice against it</source>
        <translation>trotz Abraten gewählt</translation>
    </message>
    <message>
        <source>combinations checked: {0}</source>
        <translation>geprüfte Kombinationen: {0}</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>contains {0}, on which the disease progressed</source>
        <translation>enthält {0}, worunter die Krankheit fortschritt</translation>
    </message>
    <message>
        <source>content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>contradicts another finding</source>
        <translation>widerspricht einem anderen Befund</translation>
    </message>
    <message>
        <source>cut-off {0:g}</source>
        <translation>Grenzwert {0:g}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>decides: {0}</source>
        <translation>entscheidet: {0}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>differs in {0}</source>
        <translation>weicht ab in {0}</translation>
    </message>
    <message>
        <source>differs in {0} and {1} more</source>
        <translation>weicht ab in {0} und {1} weiteren</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done on {0}</source>
        <translation>erfolgt am {0}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>entered, not taken in yet: a word on it is missing</source>
        <translation>eingegeben, noch nicht übernommen: ein Wort dazu fehlt</translation>
    </message>
    <message>
        <source>every how many months</source>
        <translation>alle wie viele Monate</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Evidenz</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>Expertenmeinung</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>for %n day</source>
        <translation>
            <numerusform>seit %n Tag</numerusform>
            <numerusform>seit %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>seit %n Tag</numerusform>
            <numerusform>seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>for example oncologist</source>
        <translation>zum Beispiel Onkologin</translation>
    </message>
    <message>
        <source>gaps: {0}</source>
        <translation>Lücken: {0}</translation>
    </message>
    <message>
        <source>given before</source>
        <translation>schon gegeben</translation>
    </message>
    <message>
        <source>given before: {0}</source>
        <translation>früher erhalten: {0}</translation>
    </message>
    <message>
        <source>given since, by the course</source>
        <translation>seither erhalten, laut Verlauf</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>Hash {0}</translation>
    </message>
    <message>
        <source>holidays of {0}</source>
        <translation>Feiertage von {0}</translation>
    </message>
    <message>
        <source>how many visits</source>
        <translation>wie viele Termine</translation>
    </message>
    <message>
        <source>if indicated</source>
        <translation>falls angezeigt</translation>
    </message>
    <message>
        <source>if {0}: {1}</source>
        <translation>wenn {0}: {1}</translation>
    </message>
    <message>
        <source>imaging</source>
        <translation>Bildgebung</translation>
    </message>
    <message numerus="yes">
        <source>in %n day</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in this case alone</source>
        <translation>nur in diesem Fall</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>it could not be done. Start &apos;hgnen-desktop self-check&apos; to see why.</source>
        <translation>es war nicht möglich. &apos;hgnen-desktop self-check&apos; sagt, warum.</translation>
    </message>
    <message>
        <source>kept when the program stopped; belongs to {0}</source>
        <translation>behalten beim Abbruch des Programms; gehört zu {0}</translation>
    </message>
    <message>
        <source>kept when the program stopped; never saved to a file</source>
        <translation>behalten beim Abbruch des Programms; nie in eine Datei gespeichert</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>hier hinsehen</translation>
    </message>
    <message>
        <source>made today, it would say something else</source>
        <translation>heute erstellt, würde er etwas anderes sagen</translation>
    </message>
    <message>
        <source>may be considered</source>
        <translation>zu erwägen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>molecular pathology</source>
        <translation>Molekularpathologie</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>more inside</source>
        <translation>mehr darin</translation>
    </message>
    <message>
        <source>moved from {0} ({1})</source>
        <translation>verschoben vom {0} ({1})</translation>
    </message>
    <message>
        <source>moved to {0}</source>
        <translation>verschoben auf {0}</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n = {0}</source>
        <translation>n = {0}</translation>
    </message>
    <message>
        <source>n not printed</source>
        <translation>n nicht gedruckt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>zu beachten</translation>
    </message>
    <message>
        <source>no consensus</source>
        <translation>kein Konsens</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no date entered</source>
        <translation>kein Datum eingegeben</translation>
    </message>
    <message>
        <source>no figure printed</source>
        <translation>keine Zahl gedruckt</translation>
    </message>
    <message>
        <source>no interval printed</source>
        <translation>kein Intervall gedruckt</translation>
    </message>
    <message>
        <source>no longer: {0}</source>
        <translation>nicht mehr: {0}</translation>
    </message>
    <message>
        <source>no source recommends anything here</source>
        <translation>keine Quelle empfiehlt hier etwas</translation>
    </message>
    <message>
        <source>no test for it</source>
        <translation>keine Untersuchung dafür</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>ohne Abstimmung</translation>
    </message>
    <message>
        <source>no: corrected</source>
        <translation>nein: berichtigt</translation>
    </message>
    <message>
        <source>no: {0}</source>
        <translation>nein: {0}</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>none, or which</source>
        <translation>keine, oder welche</translation>
    </message>
    <message>
        <source>not as it was signed: it was changed afterwards</source>
        <translation>nicht wie unterschrieben: er wurde danach geändert</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>hier nicht gefragt</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>nicht durchgeführt</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>nicht eingegeben</translation>
    </message>
    <message>
        <source>not for this patient</source>
        <translation>nicht für diesen Patienten</translation>
    </message>
    <message>
        <source>not indicated</source>
        <translation>nicht angezeigt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>not named here</source>
        <translation>hier nicht genannt</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>not pursued</source>
        <translation>nicht weiterverfolgt</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht notiert</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>nicht erfasst: {0}</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>nicht geklärt</translation>
    </message>
    <message>
        <source>not settled, {0} situations possible</source>
        <translation>nicht geklärt, {0} Situationen möglich</translation>
    </message>
    <message>
        <source>not signed: for teaching only</source>
        <translation>nicht signiert: nur für den Unterricht</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>not yet clinically signed off</source>
        <translation>noch nicht klinisch freigegeben</translation>
    </message>
    <message>
        <source>not {0}: the disease progressed on it</source>
        <translation>nicht {0}: darunter schritt die Krankheit fort</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing that would change an answer</source>
        <translation>nichts, was eine Antwort ändern würde</translation>
    </message>
    <message>
        <source>now also: {0}</source>
        <translation>nun auch: {0}</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>ein Monat</translation>
    </message>
    <message>
        <source>one week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>outcomes: {0}</source>
        <translation>Ergebnisse: {0}</translation>
    </message>
    <message>
        <source>outside the sources, no advice</source>
        <translation>außerhalb der Quellen, keine Empfehlung</translation>
    </message>
    <message>
        <source>overlaps: {0}</source>
        <translation>Überschneidungen: {0}</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>pathology</source>
        <translation>Pathologie</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>plan date {0}</source>
        <translation>Plandatum {0}</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>range {0:g} to {1:g}</source>
        <translation>Bereich {0:g} bis {1:g}</translation>
    </message>
    <message>
        <source>range {0}</source>
        <translation>Bereich {0}</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>gelesen als {0}</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>rule of the sources</source>
        <translation>Regel der Quellen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>läuft jetzt</translation>
    </message>
    <message>
        <source>running: {0}</source>
        <translation>laufend: {0}</translation>
    </message>
    <message>
        <source>same answers today; details of the full record differ</source>
        <translation>heute gleiche Antworten; Einzelheiten der vollen Akte weichen ab</translation>
    </message>
    <message>
        <source>same situation, other advice</source>
        <translation>gleiche Situation, andere Empfehlungen</translation>
    </message>
    <message>
        <source>self-check</source>
        <translation>Selbstprüfung</translation>
    </message>
    <message>
        <source>settles the situation</source>
        <translation>klärt die Situation</translation>
    </message>
    <message>
        <source>signed by {0}, edition {1}</source>
        <translation>signiert von {0}, Ausgabe {1}</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>stays, and is pointed out</source>
        <translation>bleibt und wird gezeigt</translation>
    </message>
    <message>
        <source>that file was saved later</source>
        <translation>jene Datei wurde später gespeichert</translation>
    </message>
    <message>
        <source>the clinic&apos;s own rule</source>
        <translation>die eigene Regel der Klinik</translation>
    </message>
    <message>
        <source>the date of the event</source>
        <translation>das Datum des Ereignisses</translation>
    </message>
    <message>
        <source>the day the present plan ends</source>
        <translation>der Tag, an dem der jetzige Plan endet</translation>
    </message>
    <message>
        <source>the disease progressed on it</source>
        <translation>darunter schritt die Krankheit fort</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>das Ereignis</translation>
    </message>
    <message>
        <source>the file has been changed since the visit was recorded. Nothing was written.</source>
        <translation>die Datei wurde geändert, seit der Termin notiert wurde. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>the laboratory</source>
        <translation>das Labor</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>die Frage</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>die Regel</translation>
    </message>
    <message>
        <source>the same, {0}</source>
        <translation>gleich, {0}</translation>
    </message>
    <message>
        <source>the sources name nothing in its place</source>
        <translation>die Quellen nennen nichts stattdessen</translation>
    </message>
    <message>
        <source>the sources say nothing</source>
        <translation>die Quellen sagen nichts</translation>
    </message>
    <message>
        <source>the treating clinic</source>
        <translation>die behandelnde Klinik</translation>
    </message>
    <message>
        <source>the visit of {0}</source>
        <translation>der Termin vom {0}</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>drei Monate</translation>
    </message>
    <message>
        <source>to confirm; {0} there</source>
        <translation>zu bestätigen; dort {0}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>to follow</source>
        <translation>zu folgen</translation>
    </message>
    <message>
        <source>to the nearest working day</source>
        <translation>nächstgelegener Arbeitstag</translation>
    </message>
    <message>
        <source>to the next working day</source>
        <translation>nächster Arbeitstag</translation>
    </message>
    <message>
        <source>to the previous working day</source>
        <translation>voriger Arbeitstag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>toward {0}: {1}</source>
        <translation>hin zu {0}: {1}</translation>
    </message>
    <message>
        <source>treat meanwhile</source>
        <translation>inzwischen behandeln</translation>
    </message>
    <message>
        <source>treatment does not wait for it</source>
        <translation>Behandlung wartet nicht darauf</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>unverändert seit der Unterschrift</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for {0}</source>
        <translation>wartet auf {0}</translation>
    </message>
    <message>
        <source>waits for {0}, which may lift the advice against</source>
        <translation>wartet auf {0}; das kann das Abraten aufheben</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>verzichtet</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>Gewicht {0}</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>was geschieht</translation>
    </message>
    <message>
        <source>what stands behind it</source>
        <translation>was dahintersteht</translation>
    </message>
    <message>
        <source>what the sources leave out</source>
        <translation>was die Quellen auslassen</translation>
    </message>
    <message>
        <source>what was signed cannot be read any more</source>
        <translation>was unterschrieben wurde, lässt sich nicht mehr lesen</translation>
    </message>
    <message>
        <source>what-if on a copy of {0}, not the patient&apos;s plan</source>
        <translation>Was-wäre-wenn an einer Kopie von {0}, nicht der Plan des Patienten</translation>
    </message>
    <message>
        <source>where it stands in the paper</source>
        <translation>wo es im Artikel steht</translation>
    </message>
    <message>
        <source>without it the plan names the case by a number alone</source>
        <translation>ohne sie nennt der Plan den Fall nur mit einer Nummer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you accepted it</source>
        <translation>von Ihnen angenommen</translation>
    </message>
    <message>
        <source>you chose it despite the advice</source>
        <translation>trotz Abraten von Ihnen gewählt</translation>
    </message>
    <message>
        <source>you declined it</source>
        <translation>von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>you deferred it</source>
        <translation>von Ihnen aufgeschoben</translation>
    </message>
    <message>
        <source>you do not pursue it</source>
        <translation>von Ihnen nicht verfolgt</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} files read; the list is not complete yet</source>
        <translation>{0:,} von {1:,} Dateien gelesen; die Liste ist noch unvollständig</translation>
    </message>
    <message>
        <source>{0:g} on a scale from {1:g} to {2:g}.</source>
        <translation>{0:g} auf einer Skala von {1:g} bis {2:g}.</translation>
    </message>
    <message>
        <source>{0:g} to {1:g}</source>
        <translation>{0:g} bis {1:g}</translation>
    </message>
    <message>
        <source>{0}
Assessed with {1}</source>
        <translation>{0}
Beurteilt mit {1}</translation>
    </message>
    <message>
        <source>{0}  Alt+A</source>
        <translation>{0}  Alt+A</translation>
    </message>
    <message>
        <source>{0} (as {1})</source>
        <translation>{0} (als {1})</translation>
    </message>
    <message>
        <source>{0} (before treatment)</source>
        <translation>{0} (vor der Behandlung)</translation>
    </message>
    <message>
        <source>{0} (continued)</source>
        <translation>{0} (Fortsetzung)</translation>
    </message>
    <message>
        <source>{0} ({1}). Here: {2}</source>
        <translation>{0} ({1}). Hier: {2}</translation>
    </message>
    <message>
        <source>{0} No later visit is dated.</source>
        <translation>{0} Kein späterer Termin ist datiert.</translation>
    </message>
    <message>
        <source>{0} The next is {1}: {2}, {3}.</source>
        <translation>{0} Der nächste ist am {1}: {2}, {3}.</translation>
    </message>
    <message>
        <source>{0} against: {1}</source>
        <translation>{0} dagegen: {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} counts from the next start of the program.</source>
        <translation>{0} gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>{0} days to either side</source>
        <translation>{0} Tage davor und danach</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, counted from {3}</source>
        <translation>{0} vom {1} bis {2}, gezählt ab {3}</translation>
    </message>
    <message>
        <source>{0} here, {1} of {2} in all</source>
        <translation>{0} hier, {1} von {2} insgesamt</translation>
    </message>
    <message>
        <source>{0} holds only what changed since.</source>
        <translation>{0} enthält nur, was sich seither änderte.</translation>
    </message>
    <message>
        <source>{0} in the copy</source>
        <translation>{0} in der Kopie</translation>
    </message>
    <message>
        <source>{0} is earlier than {1}, the earliest that is possible here. Check it.</source>
        <translation>{0} liegt vor {1}, dem frühesten hier möglichen. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>{0} is encrypted. One passphrase opens all cases of its folder, until the program ends.</source>
        <translation>{0} ist verschlüsselt. Ein Passwort öffnet alle Fälle des Ordners, bis das Programm endet.</translation>
    </message>
    <message>
        <source>{0} is in the future. Enter when it was.</source>
        <translation>{0} liegt in der Zukunft. Geben Sie ein, wann es war.</translation>
    </message>
    <message>
        <source>{0} is in the future. What was known can only be told of the past.</source>
        <translation>{0} liegt in der Zukunft. Was bekannt war, lässt sich nur von Vergangenem sagen.</translation>
    </message>
    <message>
        <source>{0} is installed.</source>
        <translation>{0} ist installiert.</translation>
    </message>
    <message>
        <source>{0} is later than {1}, the latest that is possible here. Check it.</source>
        <translation>{0} liegt nach {1}, dem spätesten hier möglichen. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>{0} is less than {1}, the least that is possible here. Check it.</source>
        <translation>{0} ist weniger als {1}, das kleinste hier mögliche. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>{0} is more than {1}, the most that is possible here. Check it.</source>
        <translation>{0} ist mehr als {1}, das größte hier mögliche. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>{0} is not a working day ({1})</source>
        <translation>{0} ist kein Arbeitstag ({1})</translation>
    </message>
    <message>
        <source>{0} is not written as it should be here. Write it like {1}.</source>
        <translation>{0} ist nicht geschrieben, wie es hier sein soll. Schreiben Sie es wie {1}.</translation>
    </message>
    <message>
        <source>{0} is removed; its file is kept for old plans.</source>
        <translation>{0} ist entfernt; die Datei bleibt für alte Pläne.</translation>
    </message>
    <message>
        <source>{0} is right, as you said</source>
        <translation>{0} ist richtig, wie Sie sagten</translation>
    </message>
    <message>
        <source>{0} is right; you said {1}</source>
        <translation>{0} ist richtig; Sie sagten {1}</translation>
    </message>
    <message>
        <source>{0} is unusual: earlier than {1}. Is it right?</source>
        <translation>{0} ist ungewöhnlich: vor {1}. Stimmt es?</translation>
    </message>
    <message>
        <source>{0} is unusual: later than {1}. Is it right?</source>
        <translation>{0} ist ungewöhnlich: nach {1}. Stimmt es?</translation>
    </message>
    <message>
        <source>{0} is unusual: less than {1}. Is it right?</source>
        <translation>{0} ist ungewöhnlich: weniger als {1}. Stimmt es?</translation>
    </message>
    <message>
        <source>{0} is unusual: more than {1}. Is it right?</source>
        <translation>{0} ist ungewöhnlich: mehr als {1}. Stimmt es?</translation>
    </message>
    <message>
        <source>{0} items were checked, and {1} partial patients were tried. Every number below is 0 in guidelines that hold.</source>
        <translation>{0} Einträge wurden geprüft und {1} unvollständige Patienten versucht. Jede Zahl unten ist 0, wenn die Leitlinien halten.</translation>
    </message>
    <message>
        <source>{0} mo</source>
        <translation>{0} Mon.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} von {1} beantwortet</translation>
    </message>
    <message>
        <source>{0} of {1} cases would change.</source>
        <translation>{0} von {1} Fällen würden sich ändern.</translation>
    </message>
    <message>
        <source>{0} of {1} files read…</source>
        <translation>{0} von {1} Dateien gelesen…</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} von {1} gelesen</translation>
    </message>
    <message>
        <source>{0} of {1} statements are carried by an item.</source>
        <translation>{0} von {1} Aussagen werden von einem Eintrag getragen.</translation>
    </message>
    <message>
        <source>{0} of {1} studies are shown.</source>
        <translation>{0} von {1} Studien werden gezeigt.</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>{0} am</translation>
    </message>
    <message>
        <source>{0} on its scale</source>
        <translation>{0} auf seiner Skala</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} am {1}</translation>
    </message>
    <message>
        <source>{0} on: {1}</source>
        <translation>{0} am: {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>{0} says</source>
        <translation>{0} sagt</translation>
    </message>
    <message>
        <source>{0} silent</source>
        <translation>{0} schweigt</translation>
    </message>
    <message>
        <source>{0} situations of the sources are still possible.</source>
        <translation>{0} Situationen der Quellen sind noch möglich.</translation>
    </message>
    <message>
        <source>{0} takes out the visits that are cancelled.</source>
        <translation>{0} nimmt die abgesagten Termine heraus.</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{0} told me this fingerprint by another way: {1}</source>
        <translation>{0} hat mir diesen Fingerabdruck auf anderem Weg genannt: {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer program. It is shown for reading only: nothing is saved, and the file stays as it is.</source>
        <translation>{0} wurde von einem neueren Programm geschrieben. Es wird nur zum Lesen gezeigt: nichts wird gespeichert, und die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{0} {1} · read, not in use</source>
        <translation>{0} {1} · gelesen, nicht in Gebrauch</translation>
    </message>
    <message>
        <source>{0} {1}, hash {2}</source>
        <translation>{0} {1}, Hash {2}</translation>
    </message>
    <message>
        <source>{0} · for professionals</source>
        <translation>{0} · für Fachleute</translation>
    </message>
    <message>
        <source>{0}, counted for {1}</source>
        <translation>{0}, gezählt für {1}</translation>
    </message>
    <message>
        <source>{0}, counted from {1}.</source>
        <translation>{0}, gezählt ab {1}.</translation>
    </message>
    <message>
        <source>{0}, logarithmic; 1 means no difference</source>
        <translation>{0}, logarithmisch; 1 heißt kein Unterschied</translation>
    </message>
    <message>
        <source>{0}, row {1} of {2}</source>
        <translation>{0}, Zeile {1} von {2}</translation>
    </message>
    <message>
        <source>{0}. Enter the day to count from it.</source>
        <translation>{0}. Geben Sie den Tag ein, ab dem gezählt wird.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n case</source>
        <translation>
            <numerusform>{0}: %n Fall</numerusform>
            <numerusform>{0}: %n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n cases</source>
        <translation>
            <numerusform>{0}: %n Fall</numerusform>
            <numerusform>{0}: %n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n line.</source>
        <translation>
            <numerusform>{0}: %n Zeile.</numerusform>
            <numerusform>{0}: %n Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n lines.</source>
        <translation>
            <numerusform>{0}: %n Zeile.</numerusform>
            <numerusform>{0}: %n Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n studies</source>
        <translation>
            <numerusform>{0}: %n Studie</numerusform>
            <numerusform>{0}: %n Studien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n study</source>
        <translation>
            <numerusform>{0}: %n Studie</numerusform>
            <numerusform>{0}: %n Studien</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; was taken back.</source>
        <translation>{0}: &apos;{1}&apos; wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>{0}: Clear</source>
        <translation>{0}: leeren</translation>
    </message>
    <message>
        <source>{0}: all figures</source>
        <translation>{0}: alle Zahlen</translation>
    </message>
    <message>
        <source>{0}: correct an error</source>
        <translation>{0}: Fehler berichtigen</translation>
    </message>
    <message>
        <source>{0}: date and note</source>
        <translation>{0}: Datum und Notiz</translation>
    </message>
    <message>
        <source>{0}: date of the new result</source>
        <translation>{0}: Datum des neuen Befunds</translation>
    </message>
    <message>
        <source>{0}: date of the result</source>
        <translation>{0}: Datum des Befunds</translation>
    </message>
    <message>
        <source>{0}: figures, not a recommendation</source>
        <translation>{0}: Zahlen, keine Empfehlung</translation>
    </message>
    <message>
        <source>{0}: keep what was known</source>
        <translation>{0}: Bekanntes behalten</translation>
    </message>
    <message>
        <source>{0}: new result</source>
        <translation>{0}: neuer Befund</translation>
    </message>
    <message>
        <source>{0}: note</source>
        <translation>{0}: Notiz</translation>
    </message>
    <message>
        <source>{0}: this holds</source>
        <translation>{0}: dies gilt</translation>
    </message>
    <message>
        <source>{0}: what is known</source>
        <translation>{0}: was bekannt ist</translation>
    </message>
    <message>
        <source>{0}: what is this change?</source>
        <translation>{0}: was für eine Änderung ist dies?</translation>
    </message>
    <message>
        <source>{0}: what you entered is not taken in yet. Say what kind of change it is, or keep what was known.</source>
        <translation>{0}: Ihre Eingabe ist noch nicht übernommen. Sagen Sie, was für eine Änderung es ist, oder behalten Sie das Bekannte.</translation>
    </message>
    <message>
        <source>{0}: where</source>
        <translation>{0}: wo</translation>
    </message>
    <message>
        <source>{0}: who arranges it</source>
        <translation>{0}: wer es veranlasst</translation>
    </message>
    <message>
        <source>{0}: why it matters, who supplies it, source</source>
        <translation>{0}: warum es zählt, wer es liefert, Quelle</translation>
    </message>
    <message>
        <source>{0}: why this holds</source>
        <translation>{0}: warum dies gilt</translation>
    </message>
    <message>
        <source>{0}: {1} if it applies, waits for {2}.</source>
        <translation>{0}: {1}, falls zutreffend, wartet auf {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}: {1} von {2} richtig</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}</source>
        <translation>{0}: {1} bis {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. Recorded in its case file.</source>
        <translation>{0}: {1}. In der Falldatei notiert.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… und {0} weitere.</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Zurück</translation>
    </message>
</context>
</TS>
