<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> (95 % interval {0})</source>
        <translation> (intervalle à 95 % {0})</translation>
    </message>
    <message>
        <source> (not done so far)</source>
        <translation> (non fait à ce jour)</translation>
    </message>
    <message>
        <source> (pending)</source>
        <translation> (en attente)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message numerus="yes">
        <source>%n case id stands in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n identifiant de cas figure dans plusieurs fichiers&#xa0;; choisissez la ligne pour voir lequel.</numerusform>
            <numerusform>%n identifiants de cas figurent dans plusieurs fichiers&#xa0;; choisissez la ligne pour voir lesquels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case ids stand in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n identifiant de cas figure dans plusieurs fichiers&#xa0;; choisissez la ligne pour voir lequel.</numerusform>
            <numerusform>%n identifiants de cas figurent dans plusieurs fichiers&#xa0;; choisissez la ligne pour voir lesquels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check passed</source>
        <translation>
            <numerusform>%n contrôle réussi</numerusform>
            <numerusform>%n contrôles réussis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n contrôle réussi</numerusform>
            <numerusform>%n contrôles réussis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed time</source>
        <translation>
            <numerusform>%n période de fermeture</numerusform>
            <numerusform>%n périodes de fermeture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed times</source>
        <translation>
            <numerusform>%n période de fermeture</numerusform>
            <numerusform>%n périodes de fermeture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day, since {0}</source>
        <translation>
            <numerusform>%n jour, depuis {0}</numerusform>
            <numerusform>%n jours, depuis {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, since {0}</source>
        <translation>
            <numerusform>%n jour, depuis {0}</numerusform>
            <numerusform>%n jours, depuis {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision of an earlier line, or on an option no longer listed</source>
        <translation>
            <numerusform>%n décision d’une ligne antérieure, ou sur une option qui ne figure plus</numerusform>
            <numerusform>%n décisions d’une ligne antérieure, ou sur des options qui ne figurent plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions of an earlier line, or on options no longer listed</source>
        <translation>
            <numerusform>%n décision d’une ligne antérieure, ou sur une option qui ne figure plus</numerusform>
            <numerusform>%n décisions d’une ligne antérieure, ou sur des options qui ne figurent plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plan</source>
        <translation>
            <numerusform>%n plan antérieur</numerusform>
            <numerusform>%n plans antérieurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plans</source>
        <translation>
            <numerusform>%n plan antérieur</numerusform>
            <numerusform>%n plans antérieurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file cannot be read; it stands in a section of its own.</source>
        <translation>
            <numerusform>%n fichier est illisible&#xa0;; il figure dans une section à part.</numerusform>
            <numerusform>%n fichiers sont illisibles&#xa0;; ils figurent dans une section à part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted now.</source>
        <translation>
            <numerusform>%n fichier est maintenant chiffré.</numerusform>
            <numerusform>%n fichiers sont maintenant chiffrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted.</source>
        <translation>
            <numerusform>%n fichier est chiffré.</numerusform>
            <numerusform>%n fichiers sont chiffrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file opens without a passphrase now.</source>
        <translation>
            <numerusform>%n fichier s&apos;ouvre maintenant sans phrase secrète.</numerusform>
            <numerusform>%n fichiers s&apos;ouvrent maintenant sans phrase secrète.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file read</source>
        <translation>
            <numerusform>%n fichier lu</numerusform>
            <numerusform>%n fichiers lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted now.</source>
        <translation>
            <numerusform>%n fichier est maintenant chiffré.</numerusform>
            <numerusform>%n fichiers sont maintenant chiffrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted.</source>
        <translation>
            <numerusform>%n fichier est chiffré.</numerusform>
            <numerusform>%n fichiers sont chiffrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read; they stand in a section of their own.</source>
        <translation>
            <numerusform>%n fichier est illisible&#xa0;; il figure dans une section à part.</numerusform>
            <numerusform>%n fichiers sont illisibles&#xa0;; ils figurent dans une section à part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files open without a passphrase now.</source>
        <translation>
            <numerusform>%n fichier s&apos;ouvre maintenant sans phrase secrète.</numerusform>
            <numerusform>%n fichiers s&apos;ouvrent maintenant sans phrase secrète.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n fichier lu</numerusform>
            <numerusform>%n fichiers lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change on page 2.</source>
        <translation>
            <numerusform>%n autre changement page 2.</numerusform>
            <numerusform>%n autres changements page 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more changes on page 2.</source>
        <translation>
            <numerusform>%n autre changement page 2.</numerusform>
            <numerusform>%n autres changements page 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line of this case to look at.</source>
        <translation>
            <numerusform>%n autre ligne de ce cas à examiner.</numerusform>
            <numerusform>%n autres lignes de ce cas à examiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines of this case to look at.</source>
        <translation>
            <numerusform>%n autre ligne de ce cas à examiner.</numerusform>
            <numerusform>%n autres lignes de ce cas à examiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publication</source>
        <translation>
            <numerusform>%n publication plus récente</numerusform>
            <numerusform>%n publications plus récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publications</source>
        <translation>
            <numerusform>%n publication plus récente</numerusform>
            <numerusform>%n publications plus récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statement no longer applies.</source>
        <translation>
            <numerusform>%n énoncé actuel ne s&apos;applique plus.</numerusform>
            <numerusform>%n énoncés actuels ne s&apos;appliquent plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statements no longer apply.</source>
        <translation>
            <numerusform>%n énoncé actuel ne s&apos;applique plus.</numerusform>
            <numerusform>%n énoncés actuels ne s&apos;appliquent plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result or decision awaited</source>
        <translation>
            <numerusform>%n résultat ou décision en attente</numerusform>
            <numerusform>%n résultats ou décisions en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results or decisions awaited</source>
        <translation>
            <numerusform>%n résultat ou décision en attente</numerusform>
            <numerusform>%n résultats ou décisions en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row is the same</source>
        <translation>
            <numerusform>%n ligne est identique</numerusform>
            <numerusform>%n lignes sont identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are the same</source>
        <translation>
            <numerusform>%n ligne est identique</numerusform>
            <numerusform>%n lignes sont identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation</source>
        <translation>
            <numerusform>%n situation</numerusform>
            <numerusform>%n situations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation folded away</source>
        <translation>
            <numerusform>%n situation repliée</numerusform>
            <numerusform>%n situations repliées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation possible</source>
        <translation>
            <numerusform>%n situation possible</numerusform>
            <numerusform>%n situations possibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations</source>
        <translation>
            <numerusform>%n situation</numerusform>
            <numerusform>%n situations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations folded away</source>
        <translation>
            <numerusform>%n situation repliée</numerusform>
            <numerusform>%n situations repliées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations possible</source>
        <translation>
            <numerusform>%n situation possible</numerusform>
            <numerusform>%n situations possibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patient was tried.</source>
        <translation>
            <numerusform>%n patient test a été essayé.</numerusform>
            <numerusform>%n patients tests ont été essayés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patients were tried.</source>
        <translation>
            <numerusform>%n patient test a été essayé.</numerusform>
            <numerusform>%n patients tests ont été essayés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit is overdue</source>
        <translation>
            <numerusform>%n visite est en retard</numerusform>
            <numerusform>%n visites sont en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are overdue</source>
        <translation>
            <numerusform>%n visite est en retard</numerusform>
            <numerusform>%n visites sont en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>À &amp;propos…</translation>
    </message>
    <message>
        <source>&amp;Assessment panel</source>
        <translation>Volet d&apos;é&amp;valuation</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Fermer le cas</translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation>Couleurs &amp;sombres</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Abandonner les changements</translation>
    </message>
    <message>
        <source>&amp;Due list</source>
        <translation>&amp;Liste des échéances</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Chiffrer</translation>
    </message>
    <message>
        <source>&amp;Encrypt the folder of this case…</source>
        <translation>C&amp;hiffrer le dossier de ce cas…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Tout rechercher…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>&amp;Oublier ces fichiers</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>&amp;Y aller</translation>
    </message>
    <message>
        <source>&amp;Guideline packs…</source>
        <translation>&amp;Paquets de recommandations…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>Aide de cette &amp;page</translation>
    </message>
    <message>
        <source>&amp;Hide the case now</source>
        <translation>&amp;Masquer le cas maintenant</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Accueil</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Continuer le travail</translation>
    </message>
    <message>
        <source>&amp;Light colors</source>
        <translation>Couleurs &amp;claires</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Nouveau cas</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>&amp;Suivant ›</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Afficher la saisie</translation>
    </message>
    <message>
        <source>&amp;Take the encryption away</source>
        <translation>&amp;Supprimer le chiffrement</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names no days. Write them like 2026-12-24 or 2026-12-24..2026-12-31: winter closing.</source>
        <translation>&apos;{0}&apos; n&apos;indique aucun jour. Écrivez-les ainsi&#xa0;: 2026-12-24 ou 2026-12-24..2026-12-31: fermeture d&apos;hiver.</translation>
    </message>
    <message>
        <source>, born {0}</source>
        <translation>, naissance&#xa0;: {0}</translation>
    </message>
    <message>
        <source>, {0} with this patient&apos;s stratum</source>
        <translation>, {0} avec la strate de ce patient</translation>
    </message>
    <message>
        <source>1. Every date moves by the same number of days, drawn at random</source>
        <translation>1. Toutes les dates sont décalées du même nombre de jours, tiré au sort</translation>
    </message>
    <message>
        <source>2. What the copy is called</source>
        <translation>2. Nom de la copie</translation>
    </message>
    <message>
        <source>2026-03-15, 2026-03 or 2026</source>
        <translation>2026-03-15, 2026-03 ou 2026</translation>
    </message>
    <message>
        <source>2026-12-24..2026-12-31: winter closing</source>
        <translation>2026-12-24..2026-12-31: fermeture d&apos;hiver</translation>
    </message>
    <message>
        <source>3. Texts that were typed: tick what may stay</source>
        <translation>3. Textes saisis&#xa0;: cochez ce qui peut rester</translation>
    </message>
    <message>
        <source>4. Read what changes, then keep the copy</source>
        <translation>4. Lisez ce qui change, puis conservez la copie</translation>
    </message>
    <message>
        <source>95 % CI</source>
        <translation>IC à 95 %</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>95 % interval {0}</source>
        <translation>Intervalle à 95 % {0}</translation>
    </message>
    <message>
        <source>A case for teaching.</source>
        <translation>Un cas d&apos;enseignement.</translation>
    </message>
    <message>
        <source>A change needs what and why.</source>
        <translation>Un changement demande quoi et pourquoi.</translation>
    </message>
    <message>
        <source>A conflict between voices is declared.</source>
        <translation>Un conflit entre voix est déclaré.</translation>
    </message>
    <message>
        <source>A few cases are drawn and asked about; nothing you answer is kept. Whoever enters the same number over the same cases is asked the same.</source>
        <translation>Quelques cas sont tirés et font l&apos;objet de questions&#xa0;; aucune réponse n&apos;est conservée. Avec le même numéro et les mêmes cas, les questions sont les mêmes.</translation>
    </message>
    <message>
        <source>A file of your own questions</source>
        <translation>Un fichier de vos propres questions</translation>
    </message>
    <message>
        <source>A final plan is numbered and kept in the case as it is now. It cannot be changed; a new plan takes its place.</source>
        <translation>Un plan définitif est numéroté et conservé dans le cas tel qu&apos;il est maintenant. Il ne peut pas être modifié&#xa0;; un nouveau plan le remplace.</translation>
    </message>
    <message>
        <source>A final plan is signed by a name. Write it, or leave the plan a draft with Cancel.</source>
        <translation>Un plan définitif est signé d&apos;un nom. Écrivez-le, ou laissez le plan à l&apos;état de projet avec Annuler.</translation>
    </message>
    <message>
        <source>A folder of case files</source>
        <translation>Un dossier de fichiers de cas</translation>
    </message>
    <message>
        <source>A folder of cases</source>
        <translation>Un dossier de cas</translation>
    </message>
    <message>
        <source>A folder of your own teaching cases</source>
        <translation>Un dossier de vos cas d&apos;enseignement</translation>
    </message>
    <message>
        <source>A part of the program is missing or damaged. Install the program again.</source>
        <translation>Une partie du programme manque ou est endommagée. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>A reason is needed here, so that the plan can say why.</source>
        <translation>Un motif est nécessaire ici, pour que le plan puisse l&apos;indiquer.</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own</source>
        <translation>Une règle propre au centre</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own…</source>
        <translation>Une règle propre au centre…</translation>
    </message>
    <message>
        <source>A to D choose, Enter checks and goes on, Esc ends the full screen.</source>
        <translation>A à D choisissent, Entrée vérifie et continue, Échap quitte le plein écran.</translation>
    </message>
    <message>
        <source>A visit on another day goes</source>
        <translation>Une visite un autre jour passe</translation>
    </message>
    <message>
        <source>A visit recorded here goes straight into its case file. The list itself is never stored.</source>
        <translation>Une visite consignée ici va directement dans le fichier du cas. La liste elle-même n&apos;est jamais enregistrée.</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abréviation</translation>
    </message>
    <message>
        <source>About HG-NEN Companion</source>
        <translation>À propos de HG-NEN Companion</translation>
    </message>
    <message>
        <source>About this place</source>
        <translation>À propos de cet endroit</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept: {0}</source>
        <translation>Accepter&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add an option of your own</source>
        <translation>Ajouter une option personnelle</translation>
    </message>
    <message>
        <source>Add an option…</source>
        <translation>Ajouter une option…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add the folder in which the clinic keeps its case files; folders inside it are read as well.</source>
        <translation>Ajoutez le dossier où le centre conserve ses fichiers de cas&#xa0;; les sous-dossiers sont lus aussi.</translation>
    </message>
    <message>
        <source>Add your own option</source>
        <translation>Ajoutez votre propre option</translation>
    </message>
    <message>
        <source>Advice is shown again.</source>
        <translation>Les avis sont de nouveau affichés.</translation>
    </message>
    <message>
        <source>Advice is withheld</source>
        <translation>Avis suspendu</translation>
    </message>
    <message>
        <source>Advice is withheld until this is corrected. A line opens the question.</source>
        <translation>L&apos;avis est suspendu jusqu&apos;à correction. Une ligne ouvre la question.</translation>
    </message>
    <message>
        <source>Advice withheld</source>
        <translation>Avis suspendu</translation>
    </message>
    <message>
        <source>Advised against</source>
        <translation>Déconseillé</translation>
    </message>
    <message>
        <source>Afterwards: {0}</source>
        <translation>Ensuite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Agree (A)</source>
        <translation>D&apos;accord (A)</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All cases in {0} and in the folders below it open with one passphrase.</source>
        <translation>Tous les cas de {0} et de ses sous-dossiers s&apos;ouvrent avec une seule phrase secrète.</translation>
    </message>
    <message>
        <source>All figures, with limits</source>
        <translation>Tous les chiffres, avec leurs limites</translation>
    </message>
    <message>
        <source>All guidelines together, content hash</source>
        <translation>Toutes les recommandations, empreinte du contenu</translation>
    </message>
    <message>
        <source>Also called: {0}</source>
        <translation>Aussi appelé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>S&apos;écrit aussi</translation>
    </message>
    <message>
        <source>An anonymous copy for teaching</source>
        <translation>Une copie anonyme pour l&apos;enseignement</translation>
    </message>
    <message>
        <source>An empty folder for the packet</source>
        <translation>Un dossier vide pour la liasse</translation>
    </message>
    <message>
        <source>Another quiz</source>
        <translation>Autre quiz</translation>
    </message>
    <message>
        <source>Another setting…</source>
        <translation>Autre réglage…</translation>
    </message>
    <message>
        <source>Answer here, or enter what is known under Intake, in any order.</source>
        <translation>Répondez ici, ou saisissez ce qui est connu dans Saisie, dans n&apos;importe quel ordre.</translation>
    </message>
    <message>
        <source>Answer what is known. A result can also be set to not done or pending: both count as unknown, never as negative. Questions that do not arise for this patient are folded away. The line on top of the panel on the right says what the last answer changed; the panel shows the assessment as it is now.</source>
        <translation>Répondez à ce qui est connu. Un résultat peut aussi être marqué non fait ou en attente&#xa0;: les deux comptent comme inconnu, jamais comme négatif. Les questions sans objet pour ce patient sont repliées. La ligne en haut du volet de droite dit ce que la dernière réponse a changé&#xa0;; le volet montre l&apos;évaluation actuelle.</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Réponse&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers and their criteria</source>
        <translation>Réponses et leurs critères</translation>
    </message>
    <message>
        <source>Answers here: {0}</source>
        <translation>Réponses ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Answers: {0}</source>
        <translation>Réponses&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Any day: leave the dates as counted</source>
        <translation>Tout jour&#xa0;: laisser les dates calculées</translation>
    </message>
    <message>
        <source>As counted</source>
        <translation>Telle que calculée</translation>
    </message>
    <message>
        <source>As in the patient</source>
        <translation>Comme chez le patient</translation>
    </message>
    <message>
        <source>As indicated, without a date</source>
        <translation>Selon l&apos;indication, sans date</translation>
    </message>
    <message>
        <source>As reported of</source>
        <translation>Tel que rapporté de</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask your own questions…</source>
        <translation>Poser vos propres questions…</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Asked for, result awaited</source>
        <translation>Demandé, résultat attendu</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Assessment not valid. Please start the program again.</source>
        <translation>Évaluation non valide. Veuillez redémarrer le programme.</translation>
    </message>
    <message>
        <source>Assessment panel</source>
        <translation>Volet d&apos;évaluation</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Retour (←)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Because: {0}</source>
        <translation>Parce que&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Before you begin: what this program is for</source>
        <translation>Avant de commencer&#xa0;: à quoi sert ce programme</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin a new case, open a case file, or look around in a teaching case. A case file can also be dragged into the window. The guideline packs are listed with their version and review state.</source>
        <translation>Commencez un nouveau cas, ouvrez un fichier de cas ou parcourez un cas d&apos;enseignement. Un fichier de cas peut aussi être glissé dans la fenêtre. Les paquets de recommandations sont listés avec leur version et leur état de relecture.</translation>
    </message>
    <message>
        <source>Begin another plan</source>
        <translation>Commencer un autre plan</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Begin the new plan</source>
        <translation>Commencer le nouveau plan</translation>
    </message>
    <message>
        <source>Begin this plan</source>
        <translation>Commencer ce plan</translation>
    </message>
    <message>
        <source>Begin to review</source>
        <translation>Commencer la relecture</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Analyse de sang</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Les deux côtés</translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation>Les deux&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Bundled cases</source>
        <translation>Cas fournis</translation>
    </message>
    <message>
        <source>Bundled teaching cases</source>
        <translation>Cas d&apos;enseignement fournis</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>Called for by your answers</source>
        <translation>Requis d&apos;après vos réponses</translation>
    </message>
    <message>
        <source>Called, reached</source>
        <translation>Appelé, joint</translation>
    </message>
    <message>
        <source>Called, voicemail</source>
        <translation>Appelé, messagerie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel your own option</source>
        <translation>Annuler votre option</translation>
    </message>
    <message>
        <source>Cancel: leave the plan a draft</source>
        <translation>Annuler&#xa0;: laisser le plan en projet</translation>
    </message>
    <message>
        <source>Cancel: say nothing</source>
        <translation>Annuler&#xa0;: ne rien dire</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>Annulée…</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Plan de soins</translation>
    </message>
    <message>
        <source>Care plan as text</source>
        <translation>Plan de soins en texte</translation>
    </message>
    <message>
        <source>Care plan: history of this case</source>
        <translation>Plan de soins : historique de ce cas</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Porté par</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Réalisé</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Case banner</source>
        <translation>Bandeau du cas</translation>
    </message>
    <message>
        <source>Case label</source>
        <translation>Libellé du cas</translation>
    </message>
    <message>
        <source>Case or quiz</source>
        <translation>Cas ou quiz</translation>
    </message>
    <message>
        <source>Case without a label</source>
        <translation>Cas sans libellé</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>Cas&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Cases (*.json)</source>
        <translation>Cas (*.json)</translation>
    </message>
    <message>
        <source>Cases (*.json);;All files (*)</source>
        <translation>Cas (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Cases from {0}</source>
        <translation>Cas de {0}</translation>
    </message>
    <message>
        <source>Cases written</source>
        <translation>Cas écrits</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Mises en garde</translation>
    </message>
    <message>
        <source>Change case details</source>
        <translation>Modifier les détails du cas</translation>
    </message>
    <message>
        <source>Change clinic days</source>
        <translation>Modifier les jours de consultation</translation>
    </message>
    <message>
        <source>Change surveillance</source>
        <translation>Modifier la surveillance</translation>
    </message>
    <message>
        <source>Change the window</source>
        <translation>Modifier la marge</translation>
    </message>
    <message>
        <source>Change who reviews</source>
        <translation>Modifier le relecteur</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Modifier {0}</translation>
    </message>
    <message>
        <source>Changed in the copy: {0}</source>
        <translation>Changé dans la copie&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Change… (C)</source>
        <translation>Modifier… (C)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Checking the guidelines before the tree is drawn…</source>
        <translation>Vérification des recommandations avant le tracé de l&apos;arbre…</translation>
    </message>
    <message>
        <source>Choose a folder of cases to compare</source>
        <translation>Choisir un dossier de cas à comparer</translation>
    </message>
    <message>
        <source>Choose a line to record its visit or to open its case.</source>
        <translation>Choisissez une ligne pour consigner sa visite ou ouvrir son cas.</translation>
    </message>
    <message>
        <source>Choose a second case to see beside the open one. Neither is changed; what one of them alone has is strong.</source>
        <translation>Choisissez un second cas à voir à côté du cas ouvert. Aucun n&apos;est modifié ; ce qu&apos;un seul possède est en gras.</translation>
    </message>
    <message>
        <source>Choose a visit in the table and press Enter to record what became of it.</source>
        <translation>Choisissez une visite dans le tableau et appuyez sur Entrée pour consigner son issue.</translation>
    </message>
    <message>
        <source>Choose a visit in the table to record what became of it.</source>
        <translation>Choisissez une visite dans le tableau pour consigner son issue.</translation>
    </message>
    <message>
        <source>Choose an event to correct it or to strike it out.</source>
        <translation>Choisissez un événement pour le corriger ou le rayer.</translation>
    </message>
    <message>
        <source>Choose days and holidays…</source>
        <translation>Choisir jours et fériés…</translation>
    </message>
    <message>
        <source>Choose despite the advice: {0}</source>
        <translation>Choisir malgré l&apos;avis contraire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Choose the event and enter its date; the visits are then dated from it.</source>
        <translation>Choisissez l&apos;événement et saisissez sa date&#xa0;; les visites sont alors datées à partir de lui.</translation>
    </message>
    <message>
        <source>Choose the event as well, so that the plan says what the dates are counted from.</source>
        <translation>Choisissez aussi l&apos;événement, pour que le plan dise d&apos;où les dates sont comptées.</translation>
    </message>
    <message>
        <source>Choose the rule inside the range of the source and the event that dates are counted from. Every visit is an explicit date with its window.</source>
        <translation>Choisissez la règle dans la plage de la source et l&apos;événement d&apos;où les dates sont comptées. Chaque visite est une date explicite avec sa marge.</translation>
    </message>
    <message>
        <source>Choose the weekdays and where a visit on another day goes; then they count.</source>
        <translation>Choisissez les jours de semaine et où passe une visite un autre jour&#xa0;; alors ils comptent.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>Ligne choisie</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Effacer la réponse</translation>
    </message>
    <message>
        <source>Clear {0}</source>
        <translation>Effacer {0}</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Clinic days and window</source>
        <translation>Jours de consultation et marge</translation>
    </message>
    <message>
        <source>Clinic days and window: {0}</source>
        <translation>Jours de consultation et marge&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Clinic visit</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Clinical statements are shown in English, as they were checked.</source>
        <translation>Les énoncés cliniques sont affichés en anglais, tels qu&apos;ils ont été vérifiés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Collect the answers of a class…</source>
        <translation>Réunir les réponses d&apos;une classe…</translation>
    </message>
    <message>
        <source>Colors as the &amp;system</source>
        <translation>Couleurs du &amp;système</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Compared with today</source>
        <translation>Comparé à aujourd’hui</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>Conflits d&apos;intérêts</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Empreinte du contenu</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy a report without the case</source>
        <translation>Copier un rapport sans le cas</translation>
    </message>
    <message>
        <source>Copy a request to</source>
        <translation>Copier une demande pour</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Copy as text: {0}</source>
        <translation>Copier en texte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy only</source>
        <translation>Copier seulement</translation>
    </message>
    <message>
        <source>Copy the hashes in full</source>
        <translation>Copier les hachages complets</translation>
    </message>
    <message>
        <source>Copy the lines shown as text</source>
        <translation>Copier en texte les lignes affichées</translation>
    </message>
    <message>
        <source>Copy the request to {0}</source>
        <translation>Copier la demande pour {0}</translation>
    </message>
    <message>
        <source>Correct an error</source>
        <translation>Corriger une erreur</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>Corriger {0}</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Correction: {0}</source>
        <translation>Correction&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Recompter</translation>
    </message>
    <message>
        <source>Count an event again</source>
        <translation>Recompter un événement</translation>
    </message>
    <message>
        <source>Count from a visit</source>
        <translation>Compter depuis une visite</translation>
    </message>
    <message>
        <source>Count from {0}</source>
        <translation>Compter depuis {0}</translation>
    </message>
    <message>
        <source>Count later visits from it…</source>
        <translation>Compter les visites suivantes depuis elle…</translation>
    </message>
    <message>
        <source>Count the later visits from it</source>
        <translation>Compter les visites suivantes depuis elle</translation>
    </message>
    <message>
        <source>Count the later visits from {0}</source>
        <translation>Compter les visites suivantes depuis {0}</translation>
    </message>
    <message>
        <source>Count the later visits from {0}? Their present dates stay beside the new ones.</source>
        <translation>Compter les visites suivantes depuis {0}&#xa0;? Leurs dates actuelles restent à côté des nouvelles.</translation>
    </message>
    <message>
        <source>Counted for {0}.</source>
        <translation>Comptée pour le {0}.</translation>
    </message>
    <message>
        <source>Counted from {0}. Ended on {1}</source>
        <translation>Compté depuis {0}. Terminé le {1}</translation>
    </message>
    <message>
        <source>Counted from {0}. {1}</source>
        <translation>Compté depuis {0}. {1}</translation>
    </message>
    <message>
        <source>Country whose public holidays count</source>
        <translation>Pays dont les jours fériés comptent</translation>
    </message>
    <message>
        <source>Country whose public holidays count; may stay empty</source>
        <translation>Pays dont les jours fériés comptent&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Course of the patient</source>
        <translation>Parcours du patient</translation>
    </message>
    <message>
        <source>Course: {0}</source>
        <translation>Évolution : {0}</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Couverte</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Criteria: asked and found</source>
        <translation>Critères&#xa0;: demandés et trouvés</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Données (JSON)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date of that event</source>
        <translation>Date de cet événement</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>Date de l&apos;événement</translation>
    </message>
    <message>
        <source>Date of the result</source>
        <translation>Date du résultat</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Date de la visite</translation>
    </message>
    <message>
        <source>Date, note</source>
        <translation>Date, note</translation>
    </message>
    <message>
        <source>Date, note •</source>
        <translation>Date, note •</translation>
    </message>
    <message>
        <source>Date: {0}</source>
        <translation>Date&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Day on which the present plan ends</source>
        <translation>Jour où le plan actuel se termine</translation>
    </message>
    <message>
        <source>Day on which the present plan ends; visits from then on are cancelled</source>
        <translation>Jour où le plan actuel se termine&#xa0;; les visites dès ce jour sont annulées</translation>
    </message>
    <message>
        <source>Day on which this plan ends</source>
        <translation>Jour où ce plan se termine</translation>
    </message>
    <message>
        <source>Day on which this plan ends; visits from then on are cancelled</source>
        <translation>Jour où ce plan se termine&#xa0;; les visites dès ce jour sont annulées</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line</source>
        <translation>Jours de fermeture du centre, un par ligne</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line; may stay empty</source>
        <translation>Jours de fermeture du centre, un par ligne&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Arbre de décision</translation>
    </message>
    <message>
        <source>Decision tree, list</source>
        <translation>Arbre de décision, liste</translation>
    </message>
    <message>
        <source>Decision tree, picture</source>
        <translation>Arbre de décision, image</translation>
    </message>
    <message>
        <source>Declared points of difference</source>
        <translation>Points de divergence déclarés</translation>
    </message>
    <message>
        <source>Decline: {0}</source>
        <translation>Refuser&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Différer</translation>
    </message>
    <message>
        <source>Defer: {0}</source>
        <translation>Différer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Denominations whose holidays count</source>
        <translation>Confessions dont les fêtes comptent</translation>
    </message>
    <message>
        <source>Denominations whose own holidays count; may stay empty</source>
        <translation>Confessions dont les fêtes propres comptent&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Differs from another pack, and is shown in its own voice: {0}</source>
        <translation>Diffère d&apos;un autre paquet et est présenté de sa propre voix&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>À faire maintenant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Rétabli&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Done on…</source>
        <translation>Réalisée le…</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Réalisée aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Done, missing, optional</source>
        <translation>Fait, manquant, facultatif</translation>
    </message>
    <message>
        <source>Draft, made from the findings of today</source>
        <translation>Brouillon, établi avec les résultats d’aujourd’hui</translation>
    </message>
    <message>
        <source>Draw another number</source>
        <translation>Tirer un autre numéro</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À échéance</translation>
    </message>
    <message>
        <source>Due list</source>
        <translation>Liste des échéances</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>À échéance maintenant</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer</source>
        <translation>Adresse e-mail de l&apos;organisateur de l&apos;agenda</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer; may stay empty</source>
        <translation>Adresse e-mail de l&apos;organisateur de l&apos;agenda&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>Each pack speaks in its own voice beside the others. Where two differ, both are shown in the question.</source>
        <translation>Chaque paquet parle de sa propre voix à côté des autres. Si deux diffèrent, les deux sont affichés dans la question.</translation>
    </message>
    <message>
        <source>Each voice says one and the same direction, and no difference is declared.</source>
        <translation>Toutes les voix indiquent la même direction, et aucune divergence n&apos;est déclarée.</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>&amp;Versions antérieures…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Earlier versions of a case</source>
        <translation>Versions antérieures d&apos;un cas</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Avant&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Encrypt the folder of this case with a passphrase</source>
        <translation>Chiffrer le dossier de ce cas avec une phrase secrète</translation>
    </message>
    <message>
        <source>Encrypt this folder</source>
        <translation>Chiffrer ce dossier</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Chiffrer…</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>Terminer (Échap)</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Terminer le plan</translation>
    </message>
    <message>
        <source>End the quiz</source>
        <translation>Terminer le quiz</translation>
    </message>
    <message>
        <source>End this plan and keep its visits</source>
        <translation>Terminer ce plan et garder ses visites</translation>
    </message>
    <message>
        <source>End this plan…</source>
        <translation>Terminer ce plan…</translation>
    </message>
    <message>
        <source>End what-if</source>
        <translation>Quitter l&apos;hypothèse</translation>
    </message>
    <message>
        <source>Enter again, as it should have been: {0}</source>
        <translation>Ressaisir, comme il aurait fallu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Enter an event</source>
        <translation>Saisir un événement</translation>
    </message>
    <message>
        <source>Enter here what a report says, or ask pathology with the request above.</source>
        <translation>Saisissez ici ce que dit un compte rendu, ou interrogez l&apos;anatomopathologie avec la demande ci-dessus.</translation>
    </message>
    <message>
        <source>Enter the day, for example {0}.</source>
        <translation>Saisissez le jour, par exemple {0}.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Saisissez la phrase secrète</translation>
    </message>
    <message>
        <source>Enter the passphrase…</source>
        <translation>Saisissez la phrase secrète…</translation>
    </message>
    <message>
        <source>Enter what is known, in any order; what is not known may stay open.</source>
        <translation>Saisissez ce qui est connu, dans n&apos;importe quel ordre&#xa0;; l&apos;inconnu peut rester ouvert.</translation>
    </message>
    <message>
        <source>Enter {0}</source>
        <translation>Saisir {0}</translation>
    </message>
    <message>
        <source>Enter: next question. Alt+D: not done. Alt+P: pending. Delete: clear a choice.</source>
        <translation>Entrée&#xa0;: question suivante. Alt+D&#xa0;: non fait. Alt+P&#xa0;: en attente. Suppr&#xa0;: effacer un choix.</translation>
    </message>
    <message>
        <source>Entered: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Saisir…</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Entity: {0} → {1}.</source>
        <translation>Entité&#xa0;: {0} → {1}.</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>Entrées trouvées</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Event that the dates are counted from</source>
        <translation>Événement d&apos;où les dates sont comptées</translation>
    </message>
    <message>
        <source>Event that the new dates are counted from</source>
        <translation>Événement d&apos;où les nouvelles dates sont comptées</translation>
    </message>
    <message>
        <source>Events of the course</source>
        <translation>Événements du parcours</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Tous les</translation>
    </message>
    <message>
        <source>Every entity</source>
        <translation>Toutes les entités</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Every question&apos;s answers exclude each other and cover every combination.</source>
        <translation>Les réponses de chaque question s&apos;excluent et couvrent toutes les combinaisons.</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Tous les contextes</translation>
    </message>
    <message>
        <source>Every site</source>
        <translation>Tous les sites</translation>
    </message>
    <message>
        <source>Every situation</source>
        <translation>Toutes les situations</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Every statement of the sources, what the panel could not agree on, where the sources are silent, and how the guidelines were checked.</source>
        <translation>Tous les énoncés des sources, ce sur quoi le panel n&apos;a pu s&apos;accorder, où les sources sont muettes et comment les recommandations ont été vérifiées.</translation>
    </message>
    <message>
        <source>Every strength</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Every topic</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>Every visit</source>
        <translation>Toutes les visites</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>Tout est lu ici.</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Tout est comme vous l&apos;avez laissé.</translation>
    </message>
    <message>
        <source>Everything, in order</source>
        <translation>Tout, dans l&apos;ordre</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Données probantes</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>Données seules</translation>
    </message>
    <message>
        <source>Expert opinion</source>
        <translation>Avis d’experts</translation>
    </message>
    <message>
        <source>FHIR R4 bundle</source>
        <translation>Paquet FHIR R4</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figures as printed, beside the advice and never as advice. Dot: the figure; line: its 95 % interval; hollow dot: no interval printed; bar: a printed range; diamond: this patient&apos;s stratum.</source>
        <translation>Chiffres tels que publiés, à côté des avis et jamais comme avis. Point&#xa0;: le chiffre&#xa0;; trait&#xa0;: son intervalle à 95 %&#xa0;; point creux&#xa0;: aucun intervalle publié&#xa0;; barre&#xa0;: étendue publiée&#xa0;; losange&#xa0;: strate de ce patient.</translation>
    </message>
    <message>
        <source>Figures of studies, for professionals</source>
        <translation>Chiffres d&apos;études, pour professionnels</translation>
    </message>
    <message>
        <source>Figures of this patient&apos;s stratum</source>
        <translation>Chiffres de la strate de ce patient</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Fichiers lus</translation>
    </message>
    <message>
        <source>Find a case, entity or rule</source>
        <translation>Trouver un cas, une entité ou une règle</translation>
    </message>
    <message>
        <source>Find a case, entity or rule…</source>
        <translation>Trouver un cas, une entité ou une règle…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Find a command, a page, a question, a drug or a test</source>
        <translation>Trouver une commande, une page, une question, un médicament ou un examen</translation>
    </message>
    <message>
        <source>Finding to change</source>
        <translation>Donnée à modifier</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Findings contradict each other: advice is withheld.</source>
        <translation>Les données se contredisent&#xa0;: avis suspendu.</translation>
    </message>
    <message>
        <source>First what is still missing: {0} settles the situation.</source>
        <translation>D’abord ce qui manque encore : {0} précise la situation.</translation>
    </message>
    <message>
        <source>Fold repeats</source>
        <translation>Replier les répétitions</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Follow a rule</source>
        <translation>Suivre une règle</translation>
    </message>
    <message>
        <source>Follow from this event</source>
        <translation>Suivre à partir de cet événement</translation>
    </message>
    <message>
        <source>Follow from this event: {0}</source>
        <translation>Suivre à partir de cet événement&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Follow this rule</source>
        <translation>Suivre cette règle</translation>
    </message>
    <message>
        <source>Follow this rule: {0}</source>
        <translation>Suivre cette règle&#xa0;: {0}</translation>
    </message>
    <message>
        <source>For a class: the quiz of this number on paper or for Moodle</source>
        <translation>Pour une classe&#xa0;: le quiz de ce numéro sur papier ou pour Moodle</translation>
    </message>
    <message>
        <source>For every such patient</source>
        <translation>Pour tout patient de ce type</translation>
    </message>
    <message>
        <source>For example: daughter calls back on Monday</source>
        <translation>Par exemple&#xa0;: la fille rappelle lundi</translation>
    </message>
    <message>
        <source>For teaching only</source>
        <translation>Pour l&apos;enseignement seulement</translation>
    </message>
    <message>
        <source>For teaching only: every page will say so</source>
        <translation>Pour l&apos;enseignement seulement&#xa0;: chaque page l&apos;indiquera</translation>
    </message>
    <message>
        <source>For the care plan of this patient please do:</source>
        <translation>Pour le plan de soins de ce patient, merci de&#xa0;:</translation>
    </message>
    <message>
        <source>For the care plan of this patient with a neuroendocrine neoplasm the following findings are missing. Please report each of them, or state that it cannot be done.</source>
        <translation>Pour le plan de soins de ce patient atteint d&apos;un néoplasme neuroendocrine, les données suivantes manquent. Merci de renseigner chacune d&apos;elles, ou d&apos;indiquer que c&apos;est impossible.</translation>
    </message>
    <message>
        <source>For the record only: the answer changes no advice.</source>
        <translation>Pour mémoire seulement&#xa0;: la réponse ne change aucun avis.</translation>
    </message>
    <message>
        <source>Found in this patient</source>
        <translation>Trouvé chez ce patient</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>À partir du {0}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Give out a calendar file, a sheet for the patient, or a table, made from the dates you see.</source>
        <translation>Remettez un fichier d&apos;agenda, une fiche pour le patient ou un tableau, établis à partir des dates affichées.</translation>
    </message>
    <message>
        <source>Given since, by the course: {0}. Was it carried out?</source>
        <translation>Administré depuis, d&apos;après le parcours : {0}. A-t-il été réalisé ?</translation>
    </message>
    <message>
        <source>Given: {0}</source>
        <translation>Reçu : {0}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to Surveillance</source>
        <translation>Aller à Surveillance</translation>
    </message>
    <message>
        <source>Go to Visits</source>
        <translation>Aller à Visites</translation>
    </message>
    <message>
        <source>Go to Visits: calendar and patient sheet</source>
        <translation>Aller à Visites&#xa0;: agenda et fiche patient</translation>
    </message>
    <message>
        <source>Go to this question</source>
        <translation>Aller à cette question</translation>
    </message>
    <message>
        <source>Gone: {0}</source>
        <translation>Disparu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Guide for &amp;clinicians</source>
        <translation>Guide pour &amp;cliniciens</translation>
    </message>
    <message>
        <source>Guide for &amp;educators</source>
        <translation>Guide pour &amp;enseignants</translation>
    </message>
    <message>
        <source>Guide for &amp;nurses</source>
        <translation>Guide pour &amp;infirmiers</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Guideline pack, or pack.yaml of a folder (*.hgpack *.yaml)</source>
        <translation>Paquet de recommandations, ou pack.yaml d’un dossier (*.hgpack *.yaml)</translation>
    </message>
    <message>
        <source>Guideline packs</source>
        <translation>Paquets de recommandations</translation>
    </message>
    <message>
        <source>Guideline packs in use</source>
        <translation>Paquets de recommandations utilisés</translation>
    </message>
    <message>
        <source>Guideline packs: those in use, and taking one in or out</source>
        <translation>Paquets de recommandations&#xa0;: ceux utilisés, en ajouter ou en retirer un</translation>
    </message>
    <message>
        <source>Guideline review due</source>
        <translation>Relecture à échéance</translation>
    </message>
    <message>
        <source>HG-NEN Companion</source>
        <translation>HG-NEN Companion</translation>
    </message>
    <message>
        <source>HG-NEN Companion, version {0}</source>
        <translation>HG-NEN Companion, version {0}</translation>
    </message>
    <message>
        <source>HG-NEN case (*.json)</source>
        <translation>Cas HG-NEN (*.json)</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Polycopié</translation>
    </message>
    <message>
        <source>Handout with answers</source>
        <translation>Polycopié avec réponses</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Here: {0}</source>
        <translation>Ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Hide the answers</source>
        <translation>Masquer les réponses</translation>
    </message>
    <message>
        <source>Hide the case after {0} minutes</source>
        <translation>Masquer le cas après {0} minutes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Historique de ce cas</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Holds for every class still open</source>
        <translation>Vaut pour chaque classe encore ouverte</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Jusqu&apos;où</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Comment c&apos;est compté</translation>
    </message>
    <message>
        <source>How it is handled here: {0}</source>
        <translation>Traitement ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>How often ({0})?</source>
        <translation>À quelle fréquence ({0}) ?</translation>
    </message>
    <message>
        <source>How this guideline was checked</source>
        <translation>Comment cette recommandation a été vérifiée</translation>
    </message>
    <message>
        <source>However they stand</source>
        <translation>Toute concordance</translation>
    </message>
    <message>
        <source>I have read this: &amp;continue</source>
        <translation>J&apos;ai lu ceci&#xa0;: &amp;continuer</translation>
    </message>
    <message>
        <source>I have read this: continue</source>
        <translation>J&apos;ai lu ceci&#xa0;: continuer</translation>
    </message>
    <message>
        <source>I have written it down. Lost passphrase, lost cases.</source>
        <translation>Je l&apos;ai notée. Phrase secrète perdue, cas perdus.</translation>
    </message>
    <message>
        <source>If it applies: {0}. Needs</source>
        <translation>Le cas échéant&#xa0;: {0}. Requiert</translation>
    </message>
    <message>
        <source>If the passphrase is lost, the cases are lost: nobody can open them without it, and it cannot be reset.</source>
        <translation>Si la phrase secrète est perdue, les cas sont perdus&#xa0;: personne ne peut les ouvrir sans elle, et elle ne peut pas être réinitialisée.</translation>
    </message>
    <message>
        <source>If {0}</source>
        <translation>Si {0}</translation>
    </message>
    <message>
        <source>In part…</source>
        <translation>En partie…</translation>
    </message>
    <message>
        <source>In sequence:   {0}</source>
        <translation>En séquence&#xa0;:   {0}</translation>
    </message>
    <message>
        <source>In short, if there is something to say</source>
        <translation>En bref, s&apos;il y a quelque chose à dire</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Dans la copie</translation>
    </message>
    <message>
        <source>In the guideline files</source>
        <translation>Dans les fichiers des recommandations</translation>
    </message>
    <message>
        <source>In the patient: {0}</source>
        <translation>Chez le patient&#xa0;: {0}</translation>
    </message>
    <message>
        <source>In these situations</source>
        <translation>Dans ces situations</translation>
    </message>
    <message>
        <source>In time from {0} to {1} (window set by the clinic).</source>
        <translation>À temps du {0} au {1} (fenêtre fixée par le service).</translation>
    </message>
    <message>
        <source>In time {0}</source>
        <translation>À temps {0}</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Usage prévu</translation>
    </message>
    <message>
        <source>It counts from the next start of the program.</source>
        <translation>Prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>It is not recorded which rule the present plan followed before the findings changed.</source>
        <translation>La règle que suivait le plan actuel avant le changement des données n&apos;est pas consignée.</translation>
    </message>
    <message>
        <source>It may take the place of &apos;{0}&apos;, which dates the visits until this one is followed.</source>
        <translation>Elle peut remplacer &apos;{0}&apos;, qui date les visites tant que celle-ci n&apos;est pas suivie.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep as a teaching case</source>
        <translation>Conserver comme cas d&apos;enseignement</translation>
    </message>
    <message>
        <source>Keep as our clinic&apos;s usual</source>
        <translation>Conserver comme habitude du centre</translation>
    </message>
    <message>
        <source>Keep earlier versions in</source>
        <translation>Conserver les versions antérieures dans</translation>
    </message>
    <message>
        <source>Keep earlier versions in another folder</source>
        <translation>Conserver les versions antérieures dans un autre dossier</translation>
    </message>
    <message>
        <source>Keep for teaching…</source>
        <translation>Conserver pour l&apos;enseignement…</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Conserver la copie</translation>
    </message>
    <message>
        <source>Keep the copy as a teaching case</source>
        <translation>Conserver la copie comme cas d&apos;enseignement</translation>
    </message>
    <message>
        <source>Keep the copy…</source>
        <translation>Conserver la copie…</translation>
    </message>
    <message>
        <source>Keep the entry as it is</source>
        <translation>Conserver l&apos;entrée telle quelle</translation>
    </message>
    <message>
        <source>Keep them elsewhere…</source>
        <translation>Les conserver ailleurs…</translation>
    </message>
    <message>
        <source>Keep this remark</source>
        <translation>Conserver cette remarque</translation>
    </message>
    <message>
        <source>Keep what was known</source>
        <translation>Garder ce qui était connu</translation>
    </message>
    <message>
        <source>Kept as a teaching case, without name, dates and notes: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Conservé comme cas d&apos;enseignement, sans nom, dates ni notes&#xa0;: {0}. Assurez-vous que personne ne puisse y être reconnu.</translation>
    </message>
    <message>
        <source>Kept as a teaching case: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Conservé comme cas d&apos;enseignement&#xa0;: {0}. Assurez-vous que personne ne puisse y être reconnu.</translation>
    </message>
    <message>
        <source>Kept in {0}, for you alone.</source>
        <translation>Conservé dans {0}, pour vous seul.</translation>
    </message>
    <message>
        <source>Keys
Enter: next question.  Alt+D: not done.  Alt+P: pending.  Delete: clear a choice.
Alt+Left: back to where you were.  Alt+PgUp, Alt+PgDown: page before and after.  Ctrl+1 to Ctrl+{0}: steps of the intake.
{1}
Ctrl+K: find a command, page, question, drug, test or answer.  Ctrl+Z: undo.  Ctrl+S: save.  F9: assessment panel.</source>
        <translation>Touches
Entrée&#xa0;: question suivante.  Alt+D&#xa0;: non fait.  Alt+P&#xa0;: en attente.  Suppr&#xa0;: effacer un choix.
Alt+Left&#xa0;: revenir où vous étiez.  Alt+PgUp, Alt+PgDown&#xa0;: page précédente et suivante.  Ctrl+1 à Ctrl+{0}&#xa0;: étapes de la saisie.
{1}
Ctrl+K&#xa0;: trouver une commande, une page, une question, un médicament, un examen ou une réponse.  Ctrl+Z&#xa0;: annuler.  Ctrl+S&#xa0;: enregistrer.  F9&#xa0;: volet d&apos;évaluation.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Known until now: {0} ({1}).</source>
        <translation>Connu jusqu&apos;ici&#xa0;: {0} ({1}).</translation>
    </message>
    <message>
        <source>Label of the copy</source>
        <translation>Libellé de la copie</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Langue de la fiche</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Gros caractères</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Later visits are counted from the visit of {0}, as decided on {1}</source>
        <translation>Les visites suivantes sont comptées depuis la visite du {0}, comme décidé le {1}</translation>
    </message>
    <message>
        <source>Leading answers</source>
        <translation>Réponses principales</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Leave empty unless you need it</source>
        <translation>À laisser vide sauf besoin</translation>
    </message>
    <message>
        <source>Leave the dates as they are</source>
        <translation>Laisser les dates telles quelles</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Laisser le plan tel quel</translation>
    </message>
    <message>
        <source>Leaves covered: {0} of {1}</source>
        <translation>Feuilles couvertes&#xa0;: {0} sur {1}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Lettre envoyée</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Licenses
Program: Apache License 2.0. Guideline content: CC BY 4.0. Icons: Lucide, ISC license.
Fonts: DejaVu license; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.
Qt and PySide6: GNU Lesser General Public License, version 3; they can be replaced by other builds.</source>
        <translation>Licences
Programme&#xa0;: Apache License 2.0. Contenu des recommandations&#xa0;: CC BY 4.0. Icônes&#xa0;: Lucide, licence ISC.
Polices&#xa0;: licence DejaVu&#xa0;; Noto, SIL Open Font License 1.1&#xa0;; WenQuanYi Micro Hei, Apache License 2.0.
Qt et PySide6&#xa0;: GNU Lesser General Public License, version 3&#xa0;; ils peuvent être remplacés par d&apos;autres compilations.</translation>
    </message>
    <message>
        <source>Limits: {0}</source>
        <translation>Limites&#xa0;: {0}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Loading the guidelines…</source>
        <translation>Chargement des recommandations…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Look at a past day</source>
        <translation>Voir un jour passé</translation>
    </message>
    <message>
        <source>Look at a past day, for example 2026-03</source>
        <translation>Voir un jour passé, par exemple 2026-03</translation>
    </message>
    <message>
        <source>Look at before acting</source>
        <translation>À examiner avant d&apos;agir</translation>
    </message>
    <message>
        <source>Look for “{0}”</source>
        <translation>Chercher «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Look here first</source>
        <translation>À regarder d&apos;abord</translation>
    </message>
    <message>
        <source>Looking for case files…</source>
        <translation>Recherche de fichiers de cas…</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majorité</translation>
    </message>
    <message>
        <source>Make a teaching copy…</source>
        <translation>Faire une copie d&apos;enseignement…</translation>
    </message>
    <message>
        <source>Make final…</source>
        <translation>Rendre définitif…</translation>
    </message>
    <message>
        <source>Make the plan final</source>
        <translation>Rendre le plan définitif</translation>
    </message>
    <message>
        <source>Map of the tree</source>
        <translation>Plan de l&apos;arbre</translation>
    </message>
    <message>
        <source>May be considered</source>
        <translation>Peut être envisagé</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>Rempli&#xa0;?</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>Coquille</translation>
    </message>
    <message>
        <source>Misprint: {0}. {1}</source>
        <translation>Coquille&#xa0;: {0}. {1}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manquée</translation>
    </message>
    <message>
        <source>Missed…</source>
        <translation>Manquée…</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Missing here:</source>
        <translation>Manquent ici&#xa0;:</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Monday to Friday, else the next day</source>
        <translation>Du lundi au vendredi, sinon le jour suivant</translation>
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
        <translation>Autres questions décidant d&apos;un examen</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer au…</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>Nom du signataire</translation>
    </message>
    <message>
        <source>Name the folders with the clinic&apos;s case files there, and this says who is due.</source>
        <translation>Indiquez-y les dossiers des fichiers de cas du centre, et qui est à échéance s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Nom, facultatif</translation>
    </message>
    <message>
        <source>Name, year of birth, decisions and visits stay behind. The file of the patient is not changed.</source>
        <translation>Le nom, l&apos;année de naissance, les décisions et les visites ne sont pas copiés. Le fichier du patient n&apos;est pas modifié.</translation>
    </message>
    <message>
        <source>Named in place of what cannot be given</source>
        <translation>Cité à la place de ce qui ne peut être donné</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Requiert</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Never hide it by itself</source>
        <translation>Ne jamais le masquer automatiquement</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>New passphrase, at least 8 characters</source>
        <translation>Nouvelle phrase secrète, 8 caractères au moins</translation>
    </message>
    <message>
        <source>New result</source>
        <translation>Nouveau résultat</translation>
    </message>
    <message>
        <source>New result: {0}</source>
        <translation>Nouveau résultat&#xa0;: {0}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Nouveau&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Newer than these sources, only named</source>
        <translation>Postérieur à ces sources, seulement cité</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Prochaines dates</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>Next unread (N)</source>
        <translation>Suivant non lu (N)</translation>
    </message>
    <message>
        <source>Next visit: {0}, {1}</source>
        <translation>Prochaine visite&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Aucune action</translation>
    </message>
    <message>
        <source>No advice is shown, so that what is meant for others cannot mislead.</source>
        <translation>Aucun avis n&apos;est affiché, pour que ce qui vise d&apos;autres patients n&apos;induise pas en erreur.</translation>
    </message>
    <message>
        <source>No advice is shown.</source>
        <translation>Aucun avis n&apos;est affiché.</translation>
    </message>
    <message>
        <source>No answer of the sources.</source>
        <translation>Aucune réponse des sources.</translation>
    </message>
    <message>
        <source>No bundled patient is asked this.</source>
        <translation>Aucun patient fourni ne reçoit cette question.</translation>
    </message>
    <message>
        <source>No calendar, sheet or table is made of these dates</source>
        <translation>Ni agenda, ni fiche, ni tableau n&apos;est établi avec ces dates</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Aucun cas n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>No clinic days in this case</source>
        <translation>Aucun jour de consultation dans ce cas</translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation>Pas de consensus</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>Aucune ligne choisie</translation>
    </message>
    <message>
        <source>No line fits the search and the state chosen. Escape in the search field empties it.</source>
        <translation>Aucune ligne ne correspond à la recherche et à l&apos;état choisis. Échap dans le champ de recherche le vide.</translation>
    </message>
    <message>
        <source>No options are shown, so that what is meant for others cannot mislead.</source>
        <translation>Aucune option n&apos;est affichée, pour que ce qui vise d&apos;autres patients n&apos;induise pas en erreur.</translation>
    </message>
    <message>
        <source>No patient is open. Open a case, or choose a teaching case, to light its road.</source>
        <translation>Aucun patient n&apos;est ouvert. Ouvrez un cas, ou choisissez un cas d&apos;enseignement, pour éclairer son chemin.</translation>
    </message>
    <message>
        <source>No plan to compare</source>
        <translation>Aucun plan à comparer</translation>
    </message>
    <message>
        <source>No recommendation</source>
        <translation>Aucune recommandation</translation>
    </message>
    <message>
        <source>No road is shown: that of a patient does not belong on a screen for a room. Open a teaching case for a lesson.</source>
        <translation>Aucun chemin n&apos;est affiché&#xa0;: celui d&apos;un patient n&apos;a pas sa place sur l&apos;écran d&apos;une salle. Ouvrez un cas d&apos;enseignement pour une leçon.</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>No visit is ahead in this plan. {0}</source>
        <translation>Aucune visite n&apos;est à venir dans ce plan. {0}</translation>
    </message>
    <message>
        <source>No visit is new or changed since it was last saved.</source>
        <translation>Aucune visite nouvelle ou modifiée depuis le dernier enregistrement.</translation>
    </message>
    <message>
        <source>No voice recommends anything here.</source>
        <translation>Aucune voix ne recommande rien ici.</translation>
    </message>
    <message>
        <source>No, {0} mm = {1} cm</source>
        <translation>Non, {0} mm = {1} cm</translation>
    </message>
    <message>
        <source>Nobody is overdue, due, or coming within a month.</source>
        <translation>Personne n&apos;est en retard, à échéance ou attendu d&apos;ici un mois.</translation>
    </message>
    <message>
        <source>None is dated yet</source>
        <translation>Aucune n&apos;est encore datée</translation>
    </message>
    <message>
        <source>None of the {0} studies has these words. Change or clear the search.</source>
        <translation>Aucune des {0} études ne contient ces mots. Modifiez ou effacez la recherche.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None yet. A case file can also be dragged into this window.</source>
        <translation>Aucun pour l&apos;instant. Un fichier de cas peut aussi être glissé dans cette fenêtre.</translation>
    </message>
    <message>
        <source>None yet. The first is kept with the next save.</source>
        <translation>Aucune. La première sera gardée au prochain enregistrement.</translation>
    </message>
    <message>
        <source>None yet: a finding is missing.</source>
        <translation>Aucune pour l&apos;instant&#xa0;: une donnée manque.</translation>
    </message>
    <message>
        <source>Not carried by an item</source>
        <translation>Porté par aucun élément</translation>
    </message>
    <message>
        <source>Not chosen yet.</source>
        <translation>Pas encore choisi.</translation>
    </message>
    <message>
        <source>Not chosen yet: dated with {0}, the closest follow-up the source allows.</source>
        <translation>Pas encore choisi&#xa0;: daté avec {0}, le suivi le plus serré que permet la source.</translation>
    </message>
    <message>
        <source>Not clinically signed off</source>
        <translation>Non validé cliniquement</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Non couvert</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <source>Not done or not available</source>
        <translation>Non fait ou non disponible</translation>
    </message>
    <message>
        <source>Not for this patient: {0}</source>
        <translation>Pas pour ce patient&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not pursued</source>
        <translation>Non poursuivi</translation>
    </message>
    <message>
        <source>Not pursued: {0}</source>
        <translation>Non poursuivi&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Non tranché</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Pas encore établi</translation>
    </message>
    <message>
        <source>Not settled: {0}</source>
        <translation>Non établi : {0}</translation>
    </message>
    <message>
        <source>Not shown, because this program does not know it: {0}.</source>
        <translation>Non affiché, car inconnu de ce programme&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Non valide</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>Noter un contact</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Note on the visit, may stay empty</source>
        <translation>Note sur la visite, peut rester vide</translation>
    </message>
    <message>
        <source>Note, may stay empty; it stays in the case and goes into no calendar</source>
        <translation>Note, peut rester vide&#xa0;; elle reste dans le cas et ne va dans aucun agenda</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Note&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message>
        <source>Nothing has been entered.</source>
        <translation>Rien n&apos;a été saisi.</translation>
    </message>
    <message>
        <source>Nothing has changed since plan {0}.</source>
        <translation>Rien n&apos;a changé depuis le plan {0}.</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Nothing here is the patient&apos;s own. Change findings and see what would differ; the case stays as it is.</source>
        <translation>Rien ici n&apos;appartient au patient. Modifiez des données et voyez ce qui différerait&#xa0;; le cas reste tel quel.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Rien ne contient ces mots.</translation>
    </message>
    <message>
        <source>Nothing is overdue, due or coming within {0}.</source>
        <translation>Rien n’est en retard, dû ni prévu dans ce délai : {0}.</translation>
    </message>
    <message>
        <source>Nothing is said of it here by the {0}</source>
        <translation>Rien n’en est dit ici par : {0}</translation>
    </message>
    <message>
        <source>Nothing reported of them here; their own texts were not read</source>
        <translation>Rien n’est rapporté d’elles ici ; leurs propres textes n’ont pas été lus</translation>
    </message>
    <message>
        <source>Nothing that is missing would turn an answer.</source>
        <translation>Rien de ce qui manque ne changerait une réponse.</translation>
    </message>
    <message>
        <source>Not…</source>
        <translation>Non…</translation>
    </message>
    <message>
        <source>Number of the quiz</source>
        <translation>Numéro du quiz</translation>
    </message>
    <message>
        <source>Number of visits</source>
        <translation>Nombre de visites</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Chiffres en tableau</translation>
    </message>
    <message>
        <source>Of each case ten saves are kept. The one you open is a case without a file: save it where you want it.</source>
        <translation>Dix enregistrements sont conservés par cas. Celui que vous ouvrez est un cas sans fichier&#xa0;: enregistrez-le où vous voulez.</translation>
    </message>
    <message>
        <source>Of what is entered, no other value of one finding alone would change it.</source>
        <translation>Parmi les données saisies, aucune autre valeur d’un seul élément ne le changerait.</translation>
    </message>
    <message>
        <source>On (→)</source>
        <translation>Suite (→)</translation>
    </message>
    <message>
        <source>On the boundary</source>
        <translation>Sur la limite</translation>
    </message>
    <message>
        <source>On the patient sheet, for all patients of this clinic</source>
        <translation>Sur la fiche patient, pour tous les patients de ce centre</translation>
    </message>
    <message>
        <source>On which days does the clinic see patients? Until this is said, dates may fall on weekends and holidays.</source>
        <translation>Quels jours le centre reçoit-il les patients&#xa0;? Tant que ce n&apos;est pas indiqué, des dates peuvent tomber un week-end ou un jour férié.</translation>
    </message>
    <message>
        <source>One line for each visit; otherwise the most urgent one of each case</source>
        <translation>Une ligne par visite&#xa0;; sinon la plus urgente de chaque cas</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>One voice alone speaks of this.</source>
        <translation>Une seule voix en parle.</translation>
    </message>
    <message>
        <source>Only {0} characters fit here. The end of the text was left out.</source>
        <translation>Seuls {0} caractères tiennent ici. La fin du texte a été omise.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un &amp;récent</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir un cas</translation>
    </message>
    <message>
        <source>Open a case first: it is the first of the two.</source>
        <translation>Ouvrez d&apos;abord un cas&#xa0;: c&apos;est le premier des deux.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Ouvrir le cas</translation>
    </message>
    <message>
        <source>Open the case and take the record back there.</source>
        <translation>Ouvrez le cas et retirez-y la consignation.</translation>
    </message>
    <message>
        <source>Open the due list</source>
        <translation>Ouvrir la liste des échéances</translation>
    </message>
    <message>
        <source>Open the encrypted files</source>
        <translation>Ouvrir les fichiers chiffrés</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>Ouvrir ce cas</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Ouvrir cette version</translation>
    </message>
    <message>
        <source>Opens the question</source>
        <translation>Ouvre la question</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Ouvre {0}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Optional or not indicated</source>
        <translation>Facultatif ou non indiqué</translation>
    </message>
    <message>
        <source>Options of your own</source>
        <translation>Options personnelles</translation>
    </message>
    <message>
        <source>Options with their sources for high-grade neuroendocrine neoplasms. The program shows and does not choose.</source>
        <translation>Options avec leurs sources pour les néoplasmes neuroendocrines de haut grade. Le programme montre et ne choisit pas.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Prescrit</translation>
    </message>
    <message>
        <source>Other answers: {0} and more.</source>
        <translation>Autres réponses&#xa0;: {0} et d&apos;autres.</translation>
    </message>
    <message>
        <source>Other answers: {0}.</source>
        <translation>Autres réponses&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Other cautions.</source>
        <translation>Autres mises en garde.</translation>
    </message>
    <message>
        <source>Other contact…</source>
        <translation>Autre contact…</translation>
    </message>
    <message>
        <source>Other surveillance rules apply.</source>
        <translation>D&apos;autres règles de surveillance s&apos;appliquent.</translation>
    </message>
    <message>
        <source>Others said</source>
        <translation>Avis des autres</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days</source>
        <translation>Jours habituels de notre centre</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days, not used in this case: {0}</source>
        <translation>Jours habituels de notre centre, non utilisés dans ce cas&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Our reading</source>
        <translation>Notre lecture</translation>
    </message>
    <message>
        <source>Our reading: {0}</source>
        <translation>Notre lecture&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Out of the scope of the sources</source>
        <translation>Hors du champ des sources</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Overrule {0}</source>
        <translation>Passer outre {0}</translation>
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
        <translation>Liasse…</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Packs…</source>
        <translation>Paquets…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page size of the patient sheet</source>
        <translation>Format de page de la fiche patient</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Pathology report</source>
        <translation>Compte rendu anatomopathologique</translation>
    </message>
    <message>
        <source>Patient only</source>
        <translation>Patient seulement</translation>
    </message>
    <message>
        <source>Patient sheet</source>
        <translation>Fiche patient</translation>
    </message>
    <message>
        <source>Patients who meet this question</source>
        <translation>Patients qui rencontrent cette question</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Perhaps this patient&apos;s stratum: a finding is missing</source>
        <translation>Peut-être la strate de ce patient&#xa0;: une donnée manque</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture of the course</source>
        <translation>Image du parcours</translation>
    </message>
    <message>
        <source>Picture or list</source>
        <translation>Image ou liste</translation>
    </message>
    <message>
        <source>Picture: {0} ({1})</source>
        <translation>Image&#xa0;: {0} ({1})</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Place or what-if</source>
        <translation>Endroit ou hypothèse</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan date</source>
        <translation>Date du plan</translation>
    </message>
    <message>
        <source>Plan {0} is signed and kept in the case, which is saved.</source>
        <translation>Le plan {0} est signé et conservé dans le cas, qui est enregistré.</translation>
    </message>
    <message>
        <source>Plan {0} is signed. Save the case to keep it (Ctrl+S).</source>
        <translation>Le plan {0} est signé. Enregistrez le cas pour le conserver (Ctrl+S).</translation>
    </message>
    <message>
        <source>Plan {0} of {1}</source>
        <translation>Plan {0} du {1}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Plans of this case</source>
        <translation>Plans de ce cas</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>À apporter</translation>
    </message>
    <message>
        <source>Population: {0}</source>
        <translation>Population&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Poster on A2 sheets (*.pdf)</source>
        <translation>Poster sur feuilles A2 (*.pdf)</translation>
    </message>
    <message>
        <source>Poster on A3 sheets (*.pdf)</source>
        <translation>Poster sur feuilles A3 (*.pdf)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
    </message>
    <message>
        <source>Present as a lesson, F5</source>
        <translation>Présenter comme leçon, F5</translation>
    </message>
    <message>
        <source>Preview of the care plan</source>
        <translation>Aperçu du plan de soins</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Print a page with the dates for the patient</source>
        <translation>Imprimer une page avec les dates pour le patient</translation>
    </message>
    <message>
        <source>Print patient sheet…</source>
        <translation>Imprimer la fiche patient…</translation>
    </message>
    <message>
        <source>Print sheet…</source>
        <translation>Imprimer la fiche…</translation>
    </message>
    <message>
        <source>Print the lines shown</source>
        <translation>Imprimer les lignes affichées</translation>
    </message>
    <message>
        <source>Print the studies shown</source>
        <translation>Imprimer les études affichées</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Prognosis</source>
        <translation>Pronostic</translation>
    </message>
    <message>
        <source>Put rule, source and event into the calendar; they tell the diagnosis</source>
        <translation>Mettre règle, source et événement dans l&apos;agenda&#xa0;; ils révèlent le diagnostic</translation>
    </message>
    <message>
        <source>Put the patient&apos;s name into calendar and sheet</source>
        <translation>Mettre le nom du patient dans l&apos;agenda et la fiche</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Questions (*.json)</source>
        <translation>Questions (*.json)</translation>
    </message>
    <message>
        <source>Questions of this situation</source>
        <translation>Questions de cette situation</translation>
    </message>
    <message>
        <source>Question… (Q)</source>
        <translation>Question… (Q)</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Quiz from the rules</source>
        <translation>Quiz d&apos;après les règles</translation>
    </message>
    <message>
        <source>Quiz on the full screen</source>
        <translation>Quiz en plein écran</translation>
    </message>
    <message>
        <source>Quiz {0}</source>
        <translation>Quiz {0}</translation>
    </message>
    <message>
        <source>Quiz {0}: question {1} of {2}</source>
        <translation>Quiz {0}&#xa0;: question {1} sur {2}</translation>
    </message>
    <message>
        <source>Re-planned for {0}.</source>
        <translation>Replanifiée pour le {0}.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Lire un fichier…</translation>
    </message>
    <message>
        <source>Read a guideline pack</source>
        <translation>Lire un paquet de recommandation</translation>
    </message>
    <message>
        <source>Read a pack file and say what it would change</source>
        <translation>Lire un fichier de paquet et dire ce qu&apos;il changerait</translation>
    </message>
    <message>
        <source>Read a pack…</source>
        <translation>Lire un paquet…</translation>
    </message>
    <message>
        <source>Read a table or file that a reviewer sent</source>
        <translation>Lire un tableau ou un fichier envoyé par un relecteur</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Lire comme texte</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu dans</translation>
    </message>
    <message>
        <source>Read it again under Help, About. There is no network code: nothing leaves this computer.</source>
        <translation>À relire sous Aide, À propos. Il n&apos;y a pas de code réseau&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Read the folders again, F5</source>
        <translation>Relire les dossiers, F5</translation>
    </message>
    <message>
        <source>Read the guidelines one item after another, as a clinician reads them, with the paper beside you. A agrees, C asks for a change, Q asks a question; Left and Right go back and on, N goes to the next that is not read, T takes your word back; Up, Down and Space scroll. Each word is kept at once, and you go on where you stopped. A packet is for reviewers who install nothing.</source>
        <translation>Lisez les recommandations élément par élément, comme les lit un clinicien, l&apos;article à côté de vous. A approuve, C demande un changement, Q pose une question&#xa0;; Gauche et Droite reculent et avancent, N va au prochain non lu, T retire votre avis&#xa0;; Haut, Bas et Espace font défiler. Chaque avis est conservé aussitôt, et vous reprenez où vous vous étiez arrêté. Une liasse s&apos;adresse aux relecteurs qui n&apos;installent rien.</translation>
    </message>
    <message>
        <source>Read what a reviewer sent</source>
        <translation>Lire l&apos;envoi d&apos;un relecteur</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is as it was read before.</source>
        <translation>La lecture a été arrêtée&#xa0;; la liste est celle lue auparavant.</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is not complete.</source>
        <translation>La lecture a été arrêtée&#xa0;; la liste est incomplète.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason for your own option</source>
        <translation>Motif de votre option</translation>
    </message>
    <message>
        <source>Reason for {0}</source>
        <translation>Motif pour {0}</translation>
    </message>
    <message>
        <source>Reason, for example relapse</source>
        <translation>Motif, par exemple rechute</translation>
    </message>
    <message>
        <source>Reason, may stay empty</source>
        <translation>Motif, peut rester vide</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Motif&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Cas récents</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>Consigner une décision</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Consigner une visite</translation>
    </message>
    <message>
        <source>Record as cancelled</source>
        <translation>Consigner comme annulée</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>Consigner comme réalisée</translation>
    </message>
    <message>
        <source>Record as missed</source>
        <translation>Consigner comme manquée</translation>
    </message>
    <message>
        <source>Record as {0}: {1}</source>
        <translation>Consigner comme {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Record only: changes no advice</source>
        <translation>Pour mémoire&#xa0;: ne change aucun avis</translation>
    </message>
    <message>
        <source>Record otherwise</source>
        <translation>Consigner autrement</translation>
    </message>
    <message>
        <source>Record the new date</source>
        <translation>Consigner la nouvelle date</translation>
    </message>
    <message>
        <source>Record what became of a decision</source>
        <translation>Consigner l&apos;issue d&apos;une décision</translation>
    </message>
    <message>
        <source>Record what became of each visit; the dates of the others stay unless you ask for it. Choose a visit and press Enter, or Ctrl+D for done today and Ctrl+Shift+D for done on a date. Alt+C saves the calendar, Alt+S the patient sheet, Alt+T the table; Alt+A begins another setting. Save the calendar over the one given out last: what changed and what is taken out come beside it.</source>
        <translation>Consignez l&apos;issue de chaque visite&#xa0;; les dates des autres restent sauf demande. Choisissez une visite et appuyez sur Entrée, ou Ctrl+D pour réalisée aujourd&apos;hui et Ctrl+Shift+D pour réalisée à une date. Alt+C enregistre l&apos;agenda, Alt+S la fiche patient, Alt+T le tableau&#xa0;; Alt+A commence un autre réglage. Enregistrez l&apos;agenda sur le dernier remis&#xa0;: ce qui a changé et ce qui est retiré s&apos;y ajoutent à côté.</translation>
    </message>
    <message>
        <source>Record workup</source>
        <translation>Consigner le bilan</translation>
    </message>
    <message>
        <source>Recorded: {0}</source>
        <translation>Consigné&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Region; without it, holidays of regions are not counted</source>
        <translation>Région&#xa0;; sans elle, les jours fériés régionaux ne comptent pas</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Reminders before each visit</source>
        <translation>Rappels avant chaque visite</translation>
    </message>
    <message>
        <source>Reminders in the calendar before each visit; none unless chosen</source>
        <translation>Rappels dans l&apos;agenda avant chaque visite&#xa0;; aucun sauf choix</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove from the list: {0}</source>
        <translation>Retirer de la liste&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Retirer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Request to {0}</source>
        <translation>Demande pour {0}</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statement, in our words</source>
        <translation>
            <numerusform>Repose sur %n énoncé, dans nos termes</numerusform>
            <numerusform>Repose sur %n énoncés, dans nos termes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statements, in our words</source>
        <translation>
            <numerusform>Repose sur %n énoncé, dans nos termes</numerusform>
            <numerusform>Repose sur %n énoncés, dans nos termes</numerusform>
        </translation>
    </message>
    <message>
        <source>Result: {0}</source>
        <translation>Résultat&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Review (*.yaml)</source>
        <translation>Relecture (*.yaml)</translation>
    </message>
    <message>
        <source>Review of the guidelines</source>
        <translation>Relecture des recommandations</translation>
    </message>
    <message>
        <source>Review: {0}</source>
        <translation>Relecture&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Road only</source>
        <translation>Chemin seul</translation>
    </message>
    <message>
        <source>Road through the tree</source>
        <translation>Chemin dans l’arbre</translation>
    </message>
    <message>
        <source>Road: {0}</source>
        <translation>Chemin&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>En cours : {0}</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>Image SVG</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save &amp;calendar…</source>
        <translation>Enregistrer l&apos;&amp;agenda…</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>Enregistrer le &amp;tableau…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save a calendar for the patient: no label, no diagnosis</source>
        <translation>Enregistrer un agenda pour le patient&#xa0;: sans libellé ni diagnostic</translation>
    </message>
    <message>
        <source>Save a page with the dates for the patient</source>
        <translation>Enregistrer une page avec les dates pour le patient</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Enregistrer comme page web…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>Save both cases beside each other</source>
        <translation>Enregistrer les deux cas côte à côte</translation>
    </message>
    <message>
        <source>Save my review</source>
        <translation>Enregistrer ma relecture</translation>
    </message>
    <message>
        <source>Save my review as a file to send</source>
        <translation>Enregistrer ma relecture en fichier à envoyer</translation>
    </message>
    <message>
        <source>Save my review…</source>
        <translation>Enregistrer ma relecture…</translation>
    </message>
    <message>
        <source>Save patient &amp;sheet…</source>
        <translation>Enregistrer la &amp;fiche patient…</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Enregistrer la fiche…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>Save text…</source>
        <translation>Enregistrer le texte…</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Enregistrer les réponses</translation>
    </message>
    <message>
        <source>Save the answers as a table…</source>
        <translation>Enregistrer les réponses en tableau…</translation>
    </message>
    <message>
        <source>Save the care plan</source>
        <translation>Enregistrer le plan de soins</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Enregistrer le cas</translation>
    </message>
    <message>
        <source>Save the glossary</source>
        <translation>Enregistrer le glossaire</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Enregistrer le guide</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Enregistrer l&apos;historique</translation>
    </message>
    <message>
        <source>Save the history as table</source>
        <translation>Enregistrer l&apos;historique en tableau</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Enregistrer la leçon</translation>
    </message>
    <message>
        <source>Save the lesson as slides or text</source>
        <translation>Enregistrer la leçon en diapositives ou en texte</translation>
    </message>
    <message>
        <source>Save the lines shown as a table</source>
        <translation>Enregistrer en tableau les lignes affichées</translation>
    </message>
    <message>
        <source>Save the lines shown as text</source>
        <translation>Enregistrer en texte les lignes affichées</translation>
    </message>
    <message>
        <source>Save the list as a table</source>
        <translation>Enregistrer la liste en tableau</translation>
    </message>
    <message>
        <source>Save the list as text</source>
        <translation>Enregistrer la liste en texte</translation>
    </message>
    <message>
        <source>Save the patient sheet</source>
        <translation>Enregistrer la fiche patient</translation>
    </message>
    <message>
        <source>Save the patient&apos;s calendar…</source>
        <translation>Enregistrer l&apos;agenda du patient…</translation>
    </message>
    <message>
        <source>Save the request to {0}</source>
        <translation>Enregistrer la demande pour {0}</translation>
    </message>
    <message>
        <source>Save the tree</source>
        <translation>Enregistrer l&apos;arbre</translation>
    </message>
    <message>
        <source>Save the visits as a calendar</source>
        <translation>Enregistrer les visites en agenda</translation>
    </message>
    <message>
        <source>Save the visits as a calendar file</source>
        <translation>Enregistrer les visites en fichier d&apos;agenda</translation>
    </message>
    <message>
        <source>Save the visits as a table</source>
        <translation>Enregistrer les visites en tableau</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Enregistré sous {0}</translation>
    </message>
    <message>
        <source>Saved as {0}, and as {1} for a phone.</source>
        <translation>Enregistré sous {0}, et sous {1} pour un téléphone.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Enregistré sous {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visit.</source>
        <translation>
            <numerusform>Enregistré sous {0}&#xa0;: %n visite.</numerusform>
            <numerusform>Enregistré sous {0}&#xa0;: %n visites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visits.</source>
        <translation>
            <numerusform>Enregistré sous {0}&#xa0;: %n visite.</numerusform>
            <numerusform>Enregistré sous {0}&#xa0;: %n visites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to {0}.</source>
        <translation>Enregistré dans {0}.</translation>
    </message>
    <message>
        <source>Saved. Visits that others recorded in the file meanwhile are in the case now.</source>
        <translation>Enregistré. Les visites consignées entre-temps par d&apos;autres dans le fichier sont maintenant dans le cas.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Say in a few words what is planned.</source>
        <translation>Dites en quelques mots ce qui est prévu.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Imagerie</translation>
    </message>
    <message>
        <source>Score by topic</source>
        <translation>Score par thème</translation>
    </message>
    <message>
        <source>Search as you type</source>
        <translation>Chercher en tapant</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Chercher dans les données probantes</translation>
    </message>
    <message>
        <source>Search the guidelines</source>
        <translation>Chercher dans les recommandations</translation>
    </message>
    <message>
        <source>Search the tree</source>
        <translation>Chercher dans l&apos;arbre</translation>
    </message>
    <message>
        <source>Search title, population, group…</source>
        <translation>Chercher titre, population, groupe…</translation>
    </message>
    <message>
        <source>Second case</source>
        <translation>Second cas</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Self-check of {0} found what should not be:</source>
        <translation>L&apos;autocontrôle de {0} a trouvé ce qui ne devrait pas être&#xa0;:</translation>
    </message>
    <message>
        <source>Self-check of {0}: {1}.</source>
        <translation>Autocontrôle de {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Self-check: not done yet. It is done once a day, and by &apos;hgnen-desktop self-check&apos;.</source>
        <translation>Autocontrôle&#xa0;: pas encore fait. Il a lieu une fois par jour, et par &apos;hgnen-desktop self-check&apos;.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Envoyé à l&apos;imprimante</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Several rules apply. Follow one of them to record its visits.</source>
        <translation>Plusieurs règles s&apos;appliquent. Suivez l&apos;une d&apos;elles pour consigner ses visites.</translation>
    </message>
    <message>
        <source>Several voices speak; they are shown side by side, and no agreement is guessed.</source>
        <translation>Plusieurs voix parlent&#xa0;; elles sont affichées côte à côte, et aucun accord n&apos;est supposé.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Afficher les {0}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Afficher la réponse</translation>
    </message>
    <message>
        <source>Show the next question</source>
        <translation>Afficher la question suivante</translation>
    </message>
    <message>
        <source>Show the other findings</source>
        <translation>Afficher les autres données</translation>
    </message>
    <message>
        <source>Show the possible situations</source>
        <translation>Afficher les situations possibles</translation>
    </message>
    <message>
        <source>Show {0}: {1}</source>
        <translation>Afficher {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign as plan {0}</source>
        <translation>Signer comme plan {0}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Silences</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Silent here</source>
        <translation>Muet ici</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Since plan {0}: {1}</source>
        <translation>Depuis le plan {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Situation then: {0}</source>
        <translation>Situation alors&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Situation: {0} → {1}.</source>
        <translation>Situation&#xa0;: {0} → {1}.</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>Diapositives…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Correct them, and the options are shown again.</source>
        <translation>Certaines données ne peuvent être toutes vraies. Corrigez-les, et les options seront de nouveau affichées.</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Figures are shown again when they are corrected.</source>
        <translation>Certaines données ne peuvent être toutes vraies. Les chiffres seront de nouveau affichés une fois corrigées.</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Quelque chose ne concorde pas</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing here counts until it is started again.</source>
        <translation>Une erreur s&apos;est produite dans le programme. Rien ici n&apos;est valable avant son redémarrage.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What is shown from now on may not be right: please start it again.</source>
        <translation>Une erreur s&apos;est produite dans le programme. Ce qui s&apos;affiche désormais peut être inexact&#xa0;: veuillez le redémarrer.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Source par source</translation>
    </message>
    <message>
        <source>Source of {0}: open the statement</source>
        <translation>Source de {0}&#xa0;: ouvrir l&apos;énoncé</translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statement</source>
        <translation>
            <numerusform>Source&#xa0;: %n énoncé</numerusform>
            <numerusform>Source&#xa0;: %n énoncés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statements</source>
        <translation>
            <numerusform>Source&#xa0;: %n énoncé</numerusform>
            <numerusform>Source&#xa0;: %n énoncés</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sources are silent</source>
        <translation>Les sources sont muettes</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>Parle de</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Start the quiz</source>
        <translation>Commencer le quiz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stated, no vote</source>
        <translation>Énoncé, sans vote</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Énoncés</translation>
    </message>
    <message>
        <source>Steps of the intake</source>
        <translation>Étapes de la saisie</translation>
    </message>
    <message>
        <source>Still missing: {0}. Where there is no conflict of interest, write none.</source>
        <translation>Manque encore&#xa0;: {0}. En l&apos;absence de conflit d&apos;intérêts, écrivez aucun.</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Encore nécessaire</translation>
    </message>
    <message>
        <source>Still needed: {0}.</source>
        <translation>Encore nécessaire&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Still possible: {0}.</source>
        <translation>Encore possible&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop reading the folders</source>
        <translation>Arrêter la lecture des dossiers</translation>
    </message>
    <message>
        <source>Strata of a cohort, not a prediction for this patient</source>
        <translation>Strates d&apos;une cohorte, non une prédiction pour ce patient</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Rayer</translation>
    </message>
    <message>
        <source>Strike out an event</source>
        <translation>Rayer un événement</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>Supplied by {0}.</source>
        <translation>Fourni par {0}.</translation>
    </message>
    <message>
        <source>Surveillance</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Synthetic patients to look around in. Save one under a name of your own to keep your changes.</source>
        <translation>Patients fictifs à explorer. Enregistrez-en un sous un autre nom pour garder vos changements.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Tables and files of a review (*.csv *.tsv *.txt *.yaml *.yml)</source>
        <translation>Tableaux et fichiers d&apos;une relecture (*.csv *.tsv *.txt *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back (T)</source>
        <translation>Retirer (T)</translation>
    </message>
    <message>
        <source>Take back a record</source>
        <translation>Retirer une consignation</translation>
    </message>
    <message>
        <source>Take back the last record: {0}</source>
        <translation>Retirer la dernière consignation&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Take back the record: {0}</source>
        <translation>Retirer la consignation&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Retirer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Intégrer</translation>
    </message>
    <message>
        <source>Take the change of the findings back, enter the date under Surveillance again, then change them.</source>
        <translation>Retirez le changement des données, ressaisissez la date dans Surveillance, puis modifiez-les.</translation>
    </message>
    <message>
        <source>Take the chosen pack out of use</source>
        <translation>Retirer de l&apos;usage le paquet choisi</translation>
    </message>
    <message>
        <source>Take the pack into use</source>
        <translation>Mettre le paquet en usage</translation>
    </message>
    <message>
        <source>Taken in: {0}</source>
        <translation>Intégré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Teaching case</source>
        <translation>Cas d&apos;enseignement</translation>
    </message>
    <message>
        <source>Teaching cases</source>
        <translation>Cas d&apos;enseignement</translation>
    </message>
    <message>
        <source>Teaching cases for every end of the tree, with learning points, and a quiz made from the rules. F5 tells the chosen case as a lesson on the full screen: Right, Space or Page Down goes on, Left goes back, Escape ends.</source>
        <translation>Cas d&apos;enseignement pour chaque extrémité de l&apos;arbre, avec points d&apos;apprentissage, et un quiz tiré des règles. F5 présente le cas choisi comme une leçon en plein écran&#xa0;: Droite, Espace ou Page suivante avance, Gauche recule, Échap termine.</translation>
    </message>
    <message>
        <source>Teaching copy</source>
        <translation>Copie d&apos;enseignement</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>The PDF cannot be shown on this computer; its text is shown instead. The file can be saved all the same.</source>
        <translation>Le PDF ne peut pas être affiché sur cet ordinateur&#xa0;; son texte est affiché à la place. Le fichier peut néanmoins être enregistré.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>The answer is hidden</source>
        <translation>La réponse est masquée</translation>
    </message>
    <message>
        <source>The care plan cannot be made yet</source>
        <translation>Le plan de soins ne peut pas encore être établi</translation>
    </message>
    <message>
        <source>The care plan is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>Le plan de soins est dans le presse-papiers. Il nomme le cas&#xa0;: collez-le dans le bon dossier médical.</translation>
    </message>
    <message>
        <source>The case as a lesson on the full screen, step by step (F5)</source>
        <translation>Le cas comme leçon en plein écran, étape par étape (F5)</translation>
    </message>
    <message>
        <source>The case has changed meanwhile, and the preview is renewed. Look at it, then sign.</source>
        <translation>Le cas a changé entre-temps, et l&apos;aperçu est renouvelé. Regardez-le, puis signez.</translation>
    </message>
    <message>
        <source>The case has changed since this preview was made. Update it before you save or print.</source>
        <translation>Le cas a changé depuis cet aperçu. Actualisez-le avant d&apos;enregistrer ou d&apos;imprimer.</translation>
    </message>
    <message>
        <source>The case has changes that are not saved.</source>
        <translation>Le cas contient des changements non enregistrés.</translation>
    </message>
    <message>
        <source>The case holds no name; its label is used.</source>
        <translation>Le cas ne contient aucun nom&#xa0;; son libellé est utilisé.</translation>
    </message>
    <message>
        <source>The case to make a copy of; it stays as it is</source>
        <translation>Le cas à copier&#xa0;; il reste tel quel</translation>
    </message>
    <message>
        <source>The clinic&apos;s name on the patient sheet</source>
        <translation>Le nom du centre sur la fiche patient</translation>
    </message>
    <message>
        <source>The course has another date: {0}.</source>
        <translation>Le parcours indique une autre date&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The date is that of the course.</source>
        <translation>La date est celle du parcours.</translation>
    </message>
    <message>
        <source>The day it took place</source>
        <translation>Le jour où cela a eu lieu</translation>
    </message>
    <message>
        <source>The disease progressed on it.</source>
        <translation>La maladie a progressé sous ce traitement.</translation>
    </message>
    <message>
        <source>The drive does not answer. Whether the last step was done is not known.</source>
        <translation>Le lecteur ne répond pas. On ne sait pas si la dernière étape a été faite.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>L&apos;entrée</translation>
    </message>
    <message>
        <source>The figures are on the clipboard.</source>
        <translation>Les chiffres sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>Le fichier n&apos;a pas été accepté</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>La première question</translation>
    </message>
    <message>
        <source>The folders are being read…</source>
        <translation>Lecture des dossiers…</translation>
    </message>
    <message>
        <source>The guidelines are being checked…</source>
        <translation>Vérification des recommandations…</translation>
    </message>
    <message>
        <source>The guidelines could not be checked ({0}). No tree is shown.</source>
        <translation>Les recommandations n&apos;ont pas pu être vérifiées ({0}). Aucun arbre n&apos;est affiché.</translation>
    </message>
    <message>
        <source>The list is still being read; it is not complete.</source>
        <translation>La liste est encore en cours de lecture&#xa0;; elle est incomplète.</translation>
    </message>
    <message>
        <source>The list says who is overdue, due and coming, and which files need a look. Enter opens a case.</source>
        <translation>La liste dit qui est en retard, à échéance et à venir, et quels fichiers sont à examiner. Entrée ouvre un cas.</translation>
    </message>
    <message>
        <source>The list shows the same. Arrow keys walk, Space folds, plus and minus zoom, 0 fits.</source>
        <translation>La liste montre la même chose. Les flèches parcourent, Espace replie, plus et moins zooment, 0 ajuste.</translation>
    </message>
    <message>
        <source>The new date</source>
        <translation>La nouvelle date</translation>
    </message>
    <message>
        <source>The notes are longer than 20,000 characters and are not kept. Shorten them.</source>
        <translation>Les notes dépassent 20 000 caractères et ne sont pas conservées. Raccourcissez-les.</translation>
    </message>
    <message>
        <source>The pack cannot be used. Nothing was changed.</source>
        <translation>Le paquet est inutilisable. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>The packet is being written; read on meanwhile.</source>
        <translation>La liasse est en cours d&apos;écriture ; poursuivez la lecture.</translation>
    </message>
    <message>
        <source>The packet lies in {0}.</source>
        <translation>La liasse se trouve dans {0}.</translation>
    </message>
    <message>
        <source>The panel on the right says at once what the sources make of it, and what is still needed.</source>
        <translation>Le volet de droite dit aussitôt ce que les sources en tirent et ce qui manque encore.</translation>
    </message>
    <message>
        <source>The panel voted in {0}</source>
        <translation>Le panel a voté en {0}</translation>
    </message>
    <message>
        <source>The passphrase of this folder</source>
        <translation>La phrase secrète de ce dossier</translation>
    </message>
    <message>
        <source>The patients are being looked for.</source>
        <translation>Recherche des patients en cours.</translation>
    </message>
    <message>
        <source>The plan in short, as text for a record. The PDF that is saved and printed says all of it.</source>
        <translation>Le plan en bref, en texte pour le dossier. Le PDF enregistré et imprimé dit tout.</translation>
    </message>
    <message>
        <source>The plan stays the same</source>
        <translation>Le plan reste identique</translation>
    </message>
    <message>
        <source>The preview is the very document that is saved. Make final signs the plan by a name: it is numbered and kept in the case as it is, and a later plan says what changed. Choose a plan in the list to see it again.</source>
        <translation>L&apos;aperçu est le document même qui est enregistré. Rendre définitif signe le plan d&apos;un nom&#xa0;: il est numéroté et conservé dans le cas tel quel, et un plan ultérieur dit ce qui a changé. Choisissez un plan dans la liste pour le revoir.</translation>
    </message>
    <message>
        <source>The program has no network code. Cases stay where you save them.</source>
        <translation>Le programme n&apos;a pas de code réseau. Les cas restent où vous les enregistrez.</translation>
    </message>
    <message>
        <source>The program stopped unexpectedly the last time. A report, with nothing of a case, can be copied.</source>
        <translation>Le programme s&apos;est arrêté inopinément la dernière fois. Un rapport, ne contenant rien d&apos;un cas, peut être copié.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>La preuve</translation>
    </message>
    <message>
        <source>The questions of this patient&apos;s situation with their answers; nothing is preselected. Enter or Right opens a question, Left closes it, Up and Down go through them. Accept, decline with a reason, defer, or add your own: your decision is kept apart from what the sources say.</source>
        <translation>Les questions de la situation de ce patient avec leurs réponses&#xa0;; rien n&apos;est présélectionné. Entrée ou Droite ouvre une question, Gauche la ferme, Haut et Bas les parcourent. Acceptez, refusez avec un motif, différez ou ajoutez votre option&#xa0;: votre décision est conservée à part de ce que disent les sources.</translation>
    </message>
    <message>
        <source>The request to {0} is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>La demande pour {0} est dans le presse-papiers. Elle nomme le cas&#xa0;: collez-la dans le bon dossier médical.</translation>
    </message>
    <message>
        <source>The request was saved as {0}.</source>
        <translation>La demande a été enregistrée sous {0}.</translation>
    </message>
    <message>
        <source>The road ends at: {0}</source>
        <translation>Le chemin se termine à&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The road is still open: {0} possible.</source>
        <translation>Le chemin est encore ouvert&#xa0;: {0} possibles.</translation>
    </message>
    <message>
        <source>The same case id stands in {0}. Is one a copy?</source>
        <translation>Le même identifiant de cas figure dans {0}. L&apos;un est-il une copie&#xa0;?</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même chose encore une fois</translation>
    </message>
    <message>
        <source>The same questions as before</source>
        <translation>Les mêmes questions qu&apos;avant</translation>
    </message>
    <message>
        <source>The self-check of the program found what should not be:</source>
        <translation>L&apos;autocontrôle du programme a trouvé ce qui ne devrait pas être&#xa0;:</translation>
    </message>
    <message>
        <source>The situation is not settled yet</source>
        <translation>La situation n&apos;est pas encore tranchée</translation>
    </message>
    <message>
        <source>The source says {0}.</source>
        <translation>La source dit {0}.</translation>
    </message>
    <message>
        <source>The sources are being laid beside each other…</source>
        <translation>Mise en regard des sources…</translation>
    </message>
    <message>
        <source>The sources are silent here</source>
        <translation>Les sources sont muettes ici</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>Les sources diffèrent</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient</source>
        <translation>Les sources ne parlent pas de ce patient</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient, so no figures are shown.</source>
        <translation>Les sources ne parlent pas de ce patient&#xa0;; aucun chiffre n&apos;est donc affiché.</translation>
    </message>
    <message>
        <source>The sources give no figures for this case as it stands.</source>
        <translation>Les sources ne donnent aucun chiffre pour ce cas en l&apos;état.</translation>
    </message>
    <message>
        <source>The sources give no window. What is set here is named as the clinic&apos;s.</source>
        <translation>Les sources ne donnent aucune marge. Ce qui est fixé ici est indiqué comme propre au centre.</translation>
    </message>
    <message>
        <source>The sources name no test for what is known of this patient.</source>
        <translation>Les sources ne citent aucun examen pour ce qui est connu de ce patient.</translation>
    </message>
    <message>
        <source>The sources name no treatment option for this situation. You can add your own below.</source>
        <translation>Les sources ne citent aucune option de traitement pour cette situation. Vous pouvez ajouter la vôtre ci-dessous.</translation>
    </message>
    <message>
        <source>The sources say nothing of it here</source>
        <translation>Les sources n&apos;en disent rien ici</translation>
    </message>
    <message>
        <source>The sources stop short</source>
        <translation>Les sources s&apos;arrêtent là</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>L&apos;étape</translation>
    </message>
    <message>
        <source>The study divides it at {0}.</source>
        <translation>L&apos;étude le divise à {0}.</translation>
    </message>
    <message>
        <source>The tables that the participants saved</source>
        <translation>Les tableaux enregistrés par les participants</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>The visits of this case follow another rule: {0}.</source>
        <translation>Les visites de ce cas suivent une autre règle&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The visits of this case follow the clinic&apos;s own rule: {0}.</source>
        <translation>Les visites de ce cas suivent la règle propre au centre&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The whole pathway as the program evaluates it, with the way of the open case. Choose a node to see its question, criteria and sources; the list beside the picture says the same in words.</source>
        <translation>Tout le parcours décisionnel tel que le programme l&apos;évalue, avec le chemin du cas ouvert. Choisissez un nœud pour voir sa question, ses critères et ses sources&#xa0;; la liste à côté de l&apos;image dit la même chose en mots.</translation>
    </message>
    <message>
        <source>The {0} are silent</source>
        <translation>Sans mot : {0}</translation>
    </message>
    <message>
        <source>The {0} is silent</source>
        <translation>Sans mot : {0}</translation>
    </message>
    <message>
        <source>Then record here what became of each visit. The dates of the others stay unless you ask for it.</source>
        <translation>Consignez ensuite ici l&apos;issue de chaque visite. Les dates des autres restent sauf demande.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n&apos;y en a pas.</translation>
    </message>
    <message>
        <source>There is an answer</source>
        <translation>Il y a une réponse</translation>
    </message>
    <message>
        <source>There is more below. Press A again at its end.</source>
        <translation>Il y a une suite plus bas. Appuyez de nouveau sur A à la fin.</translation>
    </message>
    <message>
        <source>There is no case file in these folders.</source>
        <translation>Il n&apos;y a aucun fichier de cas dans ces dossiers.</translation>
    </message>
    <message>
        <source>These cases settle no question of this topic.</source>
        <translation>Ces cas ne tranchent aucune question de ce thème.</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Ces fichiers sont inchangés&#xa0;:</translation>
    </message>
    <message>
        <source>These findings would settle it:</source>
        <translation>Ces données trancheraient&#xa0;:</translation>
    </message>
    <message>
        <source>This case has no history yet; it begins with the next save.</source>
        <translation>Ce cas n&apos;a pas encore d&apos;historique&#xa0;; il commence au prochain enregistrement.</translation>
    </message>
    <message>
        <source>This case is open here with changes that are not saved. A visit recorded now comes to them.</source>
        <translation>Ce cas est ouvert ici avec des changements non enregistrés. Une visite consignée maintenant s&apos;y ajoute.</translation>
    </message>
    <message>
        <source>This case is open in {0} too. Whoever saves second is asked to save under another name.</source>
        <translation>Ce cas est aussi ouvert dans {0}. Qui enregistre en second devra choisir un autre nom.</translation>
    </message>
    <message>
        <source>This case is open in {0}. A visit recorded now is joined with that work when it is saved there.</source>
        <translation>Ce cas est ouvert dans {0}. Une visite consignée maintenant s&apos;ajoute à ce travail lors de son enregistrement.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. Connect the drive it is on and refresh, or remove it from the list.</source>
        <translation>Ce dossier est inaccessible actuellement. Connectez son lecteur et actualisez, ou retirez-le de la liste.</translation>
    </message>
    <message>
        <source>This holds</source>
        <translation>Cela se vérifie</translation>
    </message>
    <message>
        <source>This is an earlier version of the case. Save it where you want it.</source>
        <translation>Ceci est une version antérieure du cas. Enregistrez-la où vous voulez.</translation>
    </message>
    <message>
        <source>This is the file of the open case. Choose another name for the teaching case.</source>
        <translation>C&apos;est le fichier du cas ouvert. Choisissez un autre nom pour le cas d&apos;enseignement.</translation>
    </message>
    <message>
        <source>This is the file of the patient. Choose another name for the copy.</source>
        <translation>C&apos;est le fichier du patient. Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
        <source>This is the version before the last save. Save it where you want it.</source>
        <translation>C&apos;est la version d&apos;avant le dernier enregistrement. Enregistrez-la où vous voulez.</translation>
    </message>
    <message>
        <source>This is the work that was kept when the program stopped. Save it where you want it.</source>
        <translation>C&apos;est le travail conservé à l&apos;arrêt du programme. Enregistrez-le où vous voulez.</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum</source>
        <translation>Strate de ce patient</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum: {0}</source>
        <translation>Strate de ce patient&#xa0;: {0}</translation>
    </message>
    <message>
        <source>This patient: {0:g}</source>
        <translation>Ce patient&#xa0;: {0:g}</translation>
    </message>
    <message>
        <source>This plan ended on {0}{1}</source>
        <translation>Ce plan s&apos;est terminé le {0}{1}</translation>
    </message>
    <message>
        <source>This preview is the file that is saved and printed.</source>
        <translation>Cet aperçu est le fichier qui est enregistré et imprimé.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Timeline of the visits</source>
        <translation>Chronologie des visites</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>À retenir</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Piège</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Treatment, surveillance and care plan follow from the same answers, each with its source.</source>
        <translation>Le traitement, la surveillance et le plan de soins découlent des mêmes réponses, chacun avec sa source.</translation>
    </message>
    <message>
        <source>Trials that the sources name</source>
        <translation>Essais cités par les sources</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Tumor and situation</source>
        <translation>Tumeur et situation</translation>
    </message>
    <message>
        <source>Tumor board page</source>
        <translation>Fiche RCP</translation>
    </message>
    <message>
        <source>Two cases</source>
        <translation>Deux cas</translation>
    </message>
    <message>
        <source>Unclear in the source</source>
        <translation>Peu clair dans la source</translation>
    </message>
    <message>
        <source>Understood: {0}</source>
        <translation>Compris&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Indéterminé</translation>
    </message>
    <message>
        <source>Undetermined: a finding is missing</source>
        <translation>Indéterminé&#xa0;: une donnée manque</translation>
    </message>
    <message>
        <source>Undo re-planning</source>
        <translation>Annuler la replanification</translation>
    </message>
    <message>
        <source>Undo the re-planning</source>
        <translation>Annuler la replanification</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Annulé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unrecorded</source>
        <translation>Non consignée</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Changements non enregistrés</translation>
    </message>
    <message>
        <source>Unsaved work of {0}, {1}</source>
        <translation>Travail non enregistré de {0}, {1}</translation>
    </message>
    <message>
        <source>Update preview</source>
        <translation>Actualiser l&apos;aperçu</translation>
    </message>
    <message>
        <source>Use our clinic&apos;s days</source>
        <translation>Utiliser les jours de notre centre</translation>
    </message>
    <message>
        <source>Use the clinic&apos;s days</source>
        <translation>Utiliser les jours du centre</translation>
    </message>
    <message>
        <source>Use this older edition</source>
        <translation>Utiliser cette édition antérieure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Version before the last save (*.bak)</source>
        <translation>Version d&apos;avant le dernier enregistrement (*.bak)</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versions, la plus récente d&apos;abord</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Visits are counted from one event: choose the rule, the event and its date under Surveillance.</source>
        <translation>Les visites sont comptées depuis un événement&#xa0;: choisissez la règle, l&apos;événement et sa date dans Surveillance.</translation>
    </message>
    <message>
        <source>Visits of the earlier plan: {0}</source>
        <translation>Visites du plan antérieur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Visits: {0}</source>
        <translation>Visites&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>En attente d&apos;une décision</translation>
    </message>
    <message>
        <source>Waiting for imaging</source>
        <translation>En attente d&apos;imagerie</translation>
    </message>
    <message>
        <source>Waiting for molecular tests</source>
        <translation>En attente de tests moléculaires</translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation>En attente d&apos;anatomopathologie</translation>
    </message>
    <message>
        <source>Waiting for the clinic</source>
        <translation>En attente du centre</translation>
    </message>
    <message>
        <source>Waiting for the laboratory</source>
        <translation>En attente du laboratoire</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Weekdays on which visits take place</source>
        <translation>Jours de semaine où ont lieu les visites</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What an answer changes is said here.</source>
        <translation>Ce qu&apos;une réponse change est indiqué ici.</translation>
    </message>
    <message>
        <source>What applies in every one of them is shown below; the rest waits for these findings.</source>
        <translation>Ce qui s&apos;applique dans chacune d&apos;elles est affiché ci-dessous&#xa0;; le reste attend ces données.</translation>
    </message>
    <message>
        <source>What became of earlier decisions</source>
        <translation>Issue des décisions antérieures</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>What changed with each save, by name and without its value. Nothing here can be edited.</source>
        <translation>Ce qui a changé à chaque enregistrement, par nom et sans sa valeur. Rien ici n&apos;est modifiable.</translation>
    </message>
    <message>
        <source>What changes in the copy</source>
        <translation>Ce qui change dans la copie</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What followed from the course on {0}</source>
        <translation>Ce qui découlait du parcours le {0}</translation>
    </message>
    <message>
        <source>What follows from the course</source>
        <translation>Ce qui découle du parcours</translation>
    </message>
    <message>
        <source>What goes into calendar and sheet</source>
        <translation>Ce qui va dans l&apos;agenda et la fiche</translation>
    </message>
    <message>
        <source>What happened next</source>
        <translation>Ce qui s&apos;est passé ensuite</translation>
    </message>
    <message>
        <source>What happened, one line an event: a date, what was done or found, and Enter; what was understood is shown back and taken with a second Enter. Lines, treatments and progression follow from it, each with its reason. Nothing is overwritten: an event is corrected or struck out with a reason, and any past day can be looked at.</source>
        <translation>Ce qui s&apos;est passé, un événement par ligne&#xa0;: une date, ce qui a été fait ou trouvé, puis Entrée&#xa0;; ce qui est compris est affiché en retour et intégré par une seconde Entrée. Lignes, traitements et progression en découlent, chacun avec son motif. Rien n&apos;est écrasé&#xa0;: un événement est corrigé ou rayé avec un motif, et tout jour passé peut être consulté.</translation>
    </message>
    <message>
        <source>What is done at each visit</source>
        <translation>Ce qui est fait à chaque visite</translation>
    </message>
    <message>
        <source>What is done at each visit, in the clinic&apos;s words</source>
        <translation>Ce qui est fait à chaque visite, dans les termes du centre</translation>
    </message>
    <message>
        <source>What is known of the patient</source>
        <translation>Ce qui est connu du patient</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Ce qui est prévu</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>What is to change</source>
        <translation>Ce qui doit changer</translation>
    </message>
    <message>
        <source>What the &amp;words mean</source>
        <translation>Ce que &amp;signifient les mots</translation>
    </message>
    <message>
        <source>What the cases wait for</source>
        <translation>Ce qu&apos;attendent les cas</translation>
    </message>
    <message>
        <source>What the clinic calls the case, for example a case number</source>
        <translation>Comment le centre nomme le cas, par exemple un numéro de cas</translation>
    </message>
    <message>
        <source>What the clinic calls this case</source>
        <translation>Comment le centre nomme ce cas</translation>
    </message>
    <message>
        <source>What the dates are counted from</source>
        <translation>D&apos;où les dates sont comptées</translation>
    </message>
    <message>
        <source>What the findings speak for</source>
        <translation>En faveur de quoi parlent les données</translation>
    </message>
    <message>
        <source>What the pack is, and what it would change</source>
        <translation>Ce qu’est le paquet, et ce qu’il changerait</translation>
    </message>
    <message>
        <source>What the sources can say here. * needs no finding beyond this road; the rest depends on more.</source>
        <translation>Ce que les sources peuvent dire ici. * ne requiert aucune donnée au-delà de ce chemin&#xa0;; le reste en demande davantage.</translation>
    </message>
    <message>
        <source>What the sources can say here; which of it holds depends on further findings.</source>
        <translation>Ce que les sources peuvent dire ici ; ce qui vaut dépend d’autres éléments.</translation>
    </message>
    <message>
        <source>What the studies found, as pictures with their intervals, and which strata this patient belongs to. Strata of a cohort are no prediction for a person.</source>
        <translation>Ce que les études ont trouvé, en images avec leurs intervalles, et à quelles strates appartient ce patient. Les strates d&apos;une cohorte ne prédisent rien pour une personne.</translation>
    </message>
    <message>
        <source>What this program is made of; the license texts are in {0}</source>
        <translation>De quoi ce programme est fait&#xa0;; les textes des licences sont dans {0}</translation>
    </message>
    <message>
        <source>What to bring, one a line</source>
        <translation>À apporter, un par ligne</translation>
    </message>
    <message>
        <source>What to do now, and each question of this situation with its answer in a line. Enter or a click on a line opens what stands behind it. What is still needed is answered in place.</source>
        <translation>Que faire maintenant, et chaque question de cette situation avec sa réponse en une ligne. Entrée ou un clic sur une ligne ouvre ce qui la fonde. Ce qui manque encore se renseigne sur place.</translation>
    </message>
    <message>
        <source>What to do now, what to ask, what is awaited and what is done, one line each. Enter or Right opens a line to what the sources say and to recording; yes and no are answered where they stand. While the page is in view every line stays in its place. The buttons on top copy or save one request for each recipient.</source>
        <translation>Que faire maintenant, que demander, ce qui est attendu et ce qui est fait, une ligne chacun. Entrée ou Droite ouvre sur une ligne ce que disent les sources et la consignation&#xa0;; oui et non se répondent sur place. Tant que la page est visible, chaque ligne reste à sa place. Les boutons du haut copient ou enregistrent une demande par destinataire.</translation>
    </message>
    <message>
        <source>What to know of these dates</source>
        <translation>Ce qu&apos;il faut savoir de ces dates</translation>
    </message>
    <message>
        <source>What to look through</source>
        <translation>Que parcourir</translation>
    </message>
    <message>
        <source>What to read</source>
        <translation>Que lire</translation>
    </message>
    <message>
        <source>What was done, and why not all?</source>
        <translation>Qu&apos;a-t-on fait, et pourquoi pas tout ?</translation>
    </message>
    <message>
        <source>What was said or sent</source>
        <translation>Ce qui a été dit ou envoyé</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui le changerait</translation>
    </message>
    <message>
        <source>What you say is kept on this computer, item by item, and you can leave at any time. An item is signed off when two reviewers agree with the same wording.</source>
        <translation>Ce que vous dites est conservé sur cet ordinateur, élément par élément, et vous pouvez quitter à tout moment. Un élément est validé lorsque deux relecteurs approuvent la même formulation.</translation>
    </message>
    <message>
        <source>What you say of it</source>
        <translation>Ce que vous en dites</translation>
    </message>
    <message>
        <source>What you want to ask the tumor board, in your own words</source>
        <translation>Ce que vous voulez demander à la RCP, avec vos mots</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>What-if on a copy</source>
        <translation>Hypothèse sur une copie</translation>
    </message>
    <message>
        <source>What-if road on a copy, not the patient&apos;s own</source>
        <translation>Chemin hypothétique sur une copie, pas celui du patient</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When metastases are found or a new treatment starts: change the findings first, then begin the new plan. The present one is kept with its visits.</source>
        <translation>Quand des métastases sont trouvées ou qu&apos;un nouveau traitement débute&#xa0;: modifiez d&apos;abord les données, puis commencez le nouveau plan. L&apos;actuel est conservé avec ses visites.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où cela figure</translation>
    </message>
    <message>
        <source>Where sources differ</source>
        <translation>Où les sources diffèrent</translation>
    </message>
    <message>
        <source>Where the plan changes</source>
        <translation>Où le plan change</translation>
    </message>
    <message>
        <source>Where the sources agree, differ or are silent here</source>
        <translation>Où les sources concordent, diffèrent ou sont muettes ici</translation>
    </message>
    <message>
        <source>Where the sources give no rule, the clinic may set its own. It never carries a source.</source>
        <translation>Lorsque les sources ne donnent aucune règle, le centre peut fixer la sienne. Elle ne porte jamais de source.</translation>
    </message>
    <message>
        <source>Which of my cases change?</source>
        <translation>Lesquels de mes cas changent&#xa0;?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who arranges it</source>
        <translation>Qui l&apos;organise</translation>
    </message>
    <message>
        <source>Who is due</source>
        <translation>Qui est à échéance</translation>
    </message>
    <message>
        <source>Who is overdue, due and coming, over folders of case files. Type to search; Enter opens a case on its visits; Ctrl+D records the chosen visit as done today, Ctrl+Shift+D as done on a date. F5 reads the folders again. A visit recorded here goes straight into its case file; nothing else is stored.</source>
        <translation>Qui est en retard, à échéance et à venir, dans les dossiers de fichiers de cas. Tapez pour chercher&#xa0;; Entrée ouvre un cas à ses visites&#xa0;; Ctrl+D consigne la visite choisie comme réalisée aujourd&apos;hui, Ctrl+Shift+D comme réalisée à une date. F5 relit les dossiers. Une visite consignée ici va directement dans le fichier du cas&#xa0;; rien d&apos;autre n&apos;est enregistré.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Qui relit</translation>
    </message>
    <message>
        <source>Who reviews?</source>
        <translation>Qui relit&#xa0;?</translation>
    </message>
    <message>
        <source>Who reviews…</source>
        <translation>Qui relit…</translation>
    </message>
    <message>
        <source>Who saved the case when, and what changed, by name and without its value. An entry that was taken out, and a case that was changed outside of the program, are told on top.</source>
        <translation>Qui a enregistré le cas et quand, et ce qui a changé, par nom et sans sa valeur. Une entrée supprimée et un cas modifié hors du programme sont signalés en haut.</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Arbre entier</translation>
    </message>
    <message>
        <source>Whom to call for questions or another date</source>
        <translation>Qui appeler pour des questions ou une autre date</translation>
    </message>
    <message>
        <source>Whom to call, one a line</source>
        <translation>Qui appeler, un par ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why a new plan</source>
        <translation>Pourquoi un nouveau plan</translation>
    </message>
    <message>
        <source>Why does this entry not count?</source>
        <translation>Pourquoi cette entrée ne compte-t-elle pas&#xa0;?</translation>
    </message>
    <message>
        <source>Why does this hold?</source>
        <translation>Pourquoi cela se vérifie-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Why is it chosen despite the advice?</source>
        <translation>Pourquoi ce choix malgré l&apos;avis contraire&#xa0;?</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>Pourquoi est-ce refusé&#xa0;?</translation>
    </message>
    <message>
        <source>Why it is not done</source>
        <translation>Pourquoi ce n&apos;est pas fait</translation>
    </message>
    <message>
        <source>Why it matters, who supplies it, source</source>
        <translation>Pourquoi c&apos;est important, qui le fournit, source</translation>
    </message>
    <message>
        <source>Why the others are wrong</source>
        <translation>Pourquoi les autres sont fausses</translation>
    </message>
    <message>
        <source>Why this entity</source>
        <translation>Pourquoi cette entité</translation>
    </message>
    <message>
        <source>Why was it not carried out?</source>
        <translation>Pourquoi n&apos;a-t-il pas été réalisé&#xa0;?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Window around a date</source>
        <translation>Marge autour d&apos;une date</translation>
    </message>
    <message>
        <source>Window: days before and after the date that count as in time</source>
        <translation>Marge&#xa0;: jours avant et après la date qui comptent comme à temps</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Withdraw a decision</source>
        <translation>Révoquer une décision</translation>
    </message>
    <message>
        <source>Withdraw the decision: {0}</source>
        <translation>Révoquer la décision&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>D&apos;ici un mois</translation>
    </message>
    <message>
        <source>Within a quarter</source>
        <translation>D&apos;ici un trimestre</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>D&apos;ici une semaine</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Mots&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Workup</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Would change the plan</source>
        <translation>Changerait le plan</translation>
    </message>
    <message>
        <source>Write a day, a month or a year, for example 2026-03.</source>
        <translation>Écrivez un jour, un mois ou une année, par exemple 2026-03.</translation>
    </message>
    <message>
        <source>Write a packet for a reviewer</source>
        <translation>Écrire une liasse pour un relecteur</translation>
    </message>
    <message>
        <source>Write one event a line, its date first: a day, a month or a year. Lines are read in English: started, stopped, held, continued, progression. Enter shows how a line is understood.</source>
        <translation>Écrivez un événement par ligne, la date d&apos;abord : un jour, un mois ou une année. Les lignes sont lues en anglais : started, stopped, held, continued, progression. Entrée montre comment une ligne est comprise.</translation>
    </message>
    <message>
        <source>Write the date of the result like 2026-03-15, 2026-03 or 2026.</source>
        <translation>Écrivez la date du résultat ainsi&#xa0;: 2026-03-15, 2026-03 ou 2026.</translation>
    </message>
    <message>
        <source>Write the passphrase down first, and say so above.</source>
        <translation>Notez d&apos;abord la phrase secrète, et confirmez-le ci-dessus.</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Écrivez d&apos;abord la question.</translation>
    </message>
    <message>
        <source>Write the quiz</source>
        <translation>Écrire le quiz</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>YYYY-MM-DD or YYYY</source>
        <translation>AAAA-MM-JJ ou AAAA</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Year of birth, optional</source>
        <translation>Année de naissance, facultatif</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yes, {0}</source>
        <translation>Oui, {0}</translation>
    </message>
    <message>
        <source>You read it in an earlier wording; a word has changed since.</source>
        <translation>Vous l&apos;avez lu dans une formulation antérieure&#xa0;; un mot a changé depuis.</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Vous avez dit</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Vos initiales</translation>
    </message>
    <message>
        <source>Your initials, written beside what you save until the program ends</source>
        <translation>Vos initiales, inscrites à côté de ce que vous enregistrez jusqu&apos;à la fermeture du programme</translation>
    </message>
    <message>
        <source>Your own cases…</source>
        <translation>Vos propres cas…</translation>
    </message>
    <message>
        <source>Your own, kept apart from the sources in this case and in the care plan.</source>
        <translation>Option personnelle, conservée à part des sources dans ce cas et dans le plan de soins.</translation>
    </message>
    <message>
        <source>Your own, not from the sources</source>
        <translation>Personnelle, hors des sources</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Your work could not be kept by itself: save it now under another name.</source>
        <translation>Votre travail n&apos;a pas pu être conservé automatiquement&#xa0;: enregistrez-le maintenant sous un autre nom.</translation>
    </message>
    <message>
        <source>Your work stays in this window: save it to another drive.</source>
        <translation>Votre travail reste dans cette fenêtre&#xa0;: enregistrez-le sur un autre lecteur.</translation>
    </message>
    <message>
        <source>Your work was kept in {0}. It is offered under Home at the next start.</source>
        <translation>Votre travail a été conservé dans {0}. Il est proposé dans Accueil au prochain démarrage.</translation>
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
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>a few words; may be left empty</source>
        <translation>quelques mots&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>a figure, not a recommendation</source>
        <translation>un chiffre, pas une recommandation</translation>
    </message>
    <message>
        <source>a number in {0}</source>
        <translation>un nombre en {0}</translation>
    </message>
    <message>
        <source>a window on {0}</source>
        <translation>une fenêtre sur {0}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>added by the clinician</source>
        <translation>ajouté par le clinicien</translation>
    </message>
    <message>
        <source>advice withheld</source>
        <translation>avis suspendu</translation>
    </message>
    <message>
        <source>advised against</source>
        <translation>déconseillé</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} de plus</translation>
    </message>
    <message>
        <source>another view inside: {0}</source>
        <translation>un autre avis à l&apos;intérieur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>another window on this computer</source>
        <translation>une autre fenêtre sur cet ordinateur</translation>
    </message>
    <message>
        <source>another&apos;s view</source>
        <translation>avis d’autres</translation>
    </message>
    <message>
        <source>any</source>
        <translation>indifférent</translation>
    </message>
    <message>
        <source>appropriate</source>
        <translation>approprié</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>au {0}</translation>
    </message>
    <message>
        <source>as the file is now</source>
        <translation>tel que le fichier est maintenant</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>demander</translation>
    </message>
    <message>
        <source>before treatment</source>
        <translation>avant traitement</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>réalisé</translation>
    </message>
    <message>
        <source>carried out in part</source>
        <translation>réalisé en partie</translation>
    </message>
    <message>
        <source>carried out?</source>
        <translation>réalisé ?</translation>
    </message>
    <message>
        <source>choose the day to count from</source>
        <translation>choisissez le jour de départ</translation>
    </message>
    <message>
        <source>chosen despite the advice against it</source>
        <translation>choisie malgré l’avis contraire</translation>
    </message>
    <message>
        <source>combinations checked: {0}</source>
        <translation>combinaisons vérifiées&#xa0;: {0}</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>contains {0}, on which the disease progressed</source>
        <translation>contient {0}, sous lequel la maladie a progressé</translation>
    </message>
    <message>
        <source>content hash</source>
        <translation>empreinte du contenu</translation>
    </message>
    <message>
        <source>contradicts another finding</source>
        <translation>contredit une autre donnée</translation>
    </message>
    <message>
        <source>cut-off {0:g}</source>
        <translation>seuil {0:g}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>decides: {0}</source>
        <translation>décide&#xa0;: {0}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>différé</translation>
    </message>
    <message>
        <source>differs in {0}</source>
        <translation>diffère sur {0}</translation>
    </message>
    <message>
        <source>differs in {0} and {1} more</source>
        <translation>diffère sur {0} et {1} de plus</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>done on {0}</source>
        <translation>fait le {0}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>entered, not taken in yet: a word on it is missing</source>
        <translation>saisi, pas encore intégré&#xa0;: il manque une précision</translation>
    </message>
    <message>
        <source>every how many months</source>
        <translation>tous les combien de mois</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>données probantes</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>avis d’experts</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>chiffres</translation>
    </message>
    <message numerus="yes">
        <source>for %n day</source>
        <translation>
            <numerusform>depuis %n jour</numerusform>
            <numerusform>depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>depuis %n jour</numerusform>
            <numerusform>depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>for example oncologist</source>
        <translation>par exemple oncologue</translation>
    </message>
    <message>
        <source>gaps: {0}</source>
        <translation>lacunes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>given before</source>
        <translation>administré auparavant</translation>
    </message>
    <message>
        <source>given before: {0}</source>
        <translation>déjà reçu : {0}</translation>
    </message>
    <message>
        <source>given since, by the course</source>
        <translation>reçu depuis, selon l’évolution</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>empreinte {0}</translation>
    </message>
    <message>
        <source>holidays of {0}</source>
        <translation>jours fériés de {0}</translation>
    </message>
    <message>
        <source>how many visits</source>
        <translation>combien de visites</translation>
    </message>
    <message>
        <source>if indicated</source>
        <translation>si indiqué</translation>
    </message>
    <message>
        <source>if {0}: {1}</source>
        <translation>si {0} : {1}</translation>
    </message>
    <message>
        <source>imaging</source>
        <translation>imagerie</translation>
    </message>
    <message numerus="yes">
        <source>in %n day</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>in this case alone</source>
        <translation>dans ce cas seulement</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>it could not be done. Start &apos;hgnen-desktop self-check&apos; to see why.</source>
        <translation>impossible à réaliser. Lancez &apos;hgnen-desktop self-check&apos; pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>kept when the program stopped; belongs to {0}</source>
        <translation>conservé à l&apos;arrêt du programme&#xa0;; appartient à {0}</translation>
    </message>
    <message>
        <source>kept when the program stopped; never saved to a file</source>
        <translation>conservé à l&apos;arrêt du programme&#xa0;; jamais enregistré dans un fichier</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>regardez ici</translation>
    </message>
    <message>
        <source>made today, it would say something else</source>
        <translation>établi aujourd’hui, il dirait autre chose</translation>
    </message>
    <message>
        <source>may be considered</source>
        <translation>peut être envisagé</translation>
    </message>
    <message>
        <source>met</source>
        <translation>rempli</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manquée</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>molecular pathology</source>
        <translation>pathologie moléculaire</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>more inside</source>
        <translation>suite à l’intérieur</translation>
    </message>
    <message>
        <source>moved from {0} ({1})</source>
        <translation>déplacée du {0} ({1})</translation>
    </message>
    <message>
        <source>moved to {0}</source>
        <translation>déplacée au {0}</translation>
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
        <translation>n non publié</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>à traiter</translation>
    </message>
    <message>
        <source>no consensus</source>
        <translation>pas de consensus</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no date entered</source>
        <translation>aucune date saisie</translation>
    </message>
    <message>
        <source>no figure printed</source>
        <translation>aucun chiffre publié</translation>
    </message>
    <message>
        <source>no interval printed</source>
        <translation>aucun intervalle publié</translation>
    </message>
    <message>
        <source>no longer: {0}</source>
        <translation>plus maintenant&#xa0;: {0}</translation>
    </message>
    <message>
        <source>no source recommends anything here</source>
        <translation>aucune source ne recommande rien ici</translation>
    </message>
    <message>
        <source>no test for it</source>
        <translation>aucun examen pour cela</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>sans vote</translation>
    </message>
    <message>
        <source>no: corrected</source>
        <translation>non&#xa0;: corrigé</translation>
    </message>
    <message>
        <source>no: {0}</source>
        <translation>non&#xa0;: {0}</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>aucun défini</translation>
    </message>
    <message>
        <source>none, or which</source>
        <translation>aucun, ou lesquels</translation>
    </message>
    <message>
        <source>not as it was signed: it was changed afterwards</source>
        <translation>pas tel que signé : il a été modifié ensuite</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>pas demandé ici</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>non réalisé</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>non saisi</translation>
    </message>
    <message>
        <source>not for this patient</source>
        <translation>pas pour ce patient</translation>
    </message>
    <message>
        <source>not indicated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non rempli</translation>
    </message>
    <message>
        <source>not named here</source>
        <translation>non cité ici</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>not pursued</source>
        <translation>non retenue</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non consigné</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>non noté : {0}</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>non tranché</translation>
    </message>
    <message>
        <source>not settled, {0} situations possible</source>
        <translation>non tranché, {0} situations possibles</translation>
    </message>
    <message>
        <source>not signed: for teaching only</source>
        <translation>non signé&#xa0;: pour l&apos;enseignement seulement</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>non commencé</translation>
    </message>
    <message>
        <source>not yet clinically signed off</source>
        <translation>pas encore validé cliniquement</translation>
    </message>
    <message>
        <source>not {0}: the disease progressed on it</source>
        <translation>pas {0} : la maladie a progressé dessous</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>nothing that would change an answer</source>
        <translation>rien qui changerait une réponse</translation>
    </message>
    <message>
        <source>now also: {0}</source>
        <translation>désormais aussi&#xa0;: {0}</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>un mois</translation>
    </message>
    <message>
        <source>one week</source>
        <translation>une semaine</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>outcomes: {0}</source>
        <translation>issues&#xa0;: {0}</translation>
    </message>
    <message>
        <source>outside the sources, no advice</source>
        <translation>hors des sources, aucun avis</translation>
    </message>
    <message>
        <source>overlaps: {0}</source>
        <translation>chevauchements&#xa0;: {0}</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>pathology</source>
        <translation>anatomopathologie</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>plan date {0}</source>
        <translation>date du plan {0}</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>range {0:g} to {1:g}</source>
        <translation>étendue de {0:g} à {1:g}</translation>
    </message>
    <message>
        <source>range {0}</source>
        <translation>étendue {0}</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>lu comme {0}</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>rule of the sources</source>
        <translation>règle des sources</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>en cours actuellement</translation>
    </message>
    <message>
        <source>running: {0}</source>
        <translation>en cours : {0}</translation>
    </message>
    <message>
        <source>same answers today; details of the full record differ</source>
        <translation>mêmes réponses aujourd’hui ; des détails du dossier complet diffèrent</translation>
    </message>
    <message>
        <source>same situation, other advice</source>
        <translation>même situation, autre avis</translation>
    </message>
    <message>
        <source>self-check</source>
        <translation>autocontrôle</translation>
    </message>
    <message>
        <source>settles the situation</source>
        <translation>précise la situation</translation>
    </message>
    <message>
        <source>signed by {0}, edition {1}</source>
        <translation>signé par {0}, édition {1}</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>situation</translation>
    </message>
    <message>
        <source>stays, and is pointed out</source>
        <translation>reste, et est signalé</translation>
    </message>
    <message>
        <source>that file was saved later</source>
        <translation>ce fichier a été enregistré plus tard</translation>
    </message>
    <message>
        <source>the clinic&apos;s own rule</source>
        <translation>la règle propre au centre</translation>
    </message>
    <message>
        <source>the date of the event</source>
        <translation>la date de l&apos;événement</translation>
    </message>
    <message>
        <source>the day the present plan ends</source>
        <translation>le jour où le plan actuel se termine</translation>
    </message>
    <message>
        <source>the disease progressed on it</source>
        <translation>la maladie a progressé sous ce traitement</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>l&apos;événement</translation>
    </message>
    <message>
        <source>the file has been changed since the visit was recorded. Nothing was written.</source>
        <translation>le fichier a été modifié depuis que la visite a été consignée. Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>the laboratory</source>
        <translation>le laboratoire</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la question</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>la règle</translation>
    </message>
    <message>
        <source>the same, {0}</source>
        <translation>identique, {0}</translation>
    </message>
    <message>
        <source>the sources name nothing in its place</source>
        <translation>les sources ne nomment rien à la place</translation>
    </message>
    <message>
        <source>the sources say nothing</source>
        <translation>les sources ne disent rien</translation>
    </message>
    <message>
        <source>the treating clinic</source>
        <translation>le centre traitant</translation>
    </message>
    <message>
        <source>the visit of {0}</source>
        <translation>la visite du {0}</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>trois mois</translation>
    </message>
    <message>
        <source>to confirm; {0} there</source>
        <translation>à confirmer ; là {0}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>to follow</source>
        <translation>à suivre</translation>
    </message>
    <message>
        <source>to the nearest working day</source>
        <translation>au jour ouvré le plus proche</translation>
    </message>
    <message>
        <source>to the next working day</source>
        <translation>au jour ouvré suivant</translation>
    </message>
    <message>
        <source>to the previous working day</source>
        <translation>au jour ouvré précédent</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>toward {0}: {1}</source>
        <translation>en faveur de {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>treat meanwhile</source>
        <translation>traiter entre-temps</translation>
    </message>
    <message>
        <source>treatment does not wait for it</source>
        <translation>le traitement n&apos;attend pas cela</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>inchangé depuis la signature</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>view</source>
        <translation>voir</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>visites</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>waits for {0}</source>
        <translation>attend {0}</translation>
    </message>
    <message>
        <source>waits for {0}, which may lift the advice against</source>
        <translation>attend {0}, qui peut lever l’avis contraire</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>poids {0}</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>ce qui est fait</translation>
    </message>
    <message>
        <source>what stands behind it</source>
        <translation>ce qui le fonde</translation>
    </message>
    <message>
        <source>what the sources leave out</source>
        <translation>ce que les sources omettent</translation>
    </message>
    <message>
        <source>what was signed cannot be read any more</source>
        <translation>ce qui a été signé ne peut plus être lu</translation>
    </message>
    <message>
        <source>what-if on a copy of {0}, not the patient&apos;s plan</source>
        <translation>hypothèse sur une copie de {0}, pas le plan du patient</translation>
    </message>
    <message>
        <source>where it stands in the paper</source>
        <translation>où cela figure dans l&apos;article</translation>
    </message>
    <message>
        <source>without it the plan names the case by a number alone</source>
        <translation>sans lui, le plan ne nomme le cas que par un numéro</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>you accepted it</source>
        <translation>vous l&apos;avez accepté</translation>
    </message>
    <message>
        <source>you chose it despite the advice</source>
        <translation>vous l&apos;avez choisi malgré l&apos;avis contraire</translation>
    </message>
    <message>
        <source>you declined it</source>
        <translation>vous l&apos;avez refusé</translation>
    </message>
    <message>
        <source>you deferred it</source>
        <translation>vous l&apos;avez différé</translation>
    </message>
    <message>
        <source>you do not pursue it</source>
        <translation>vous ne le poursuivez pas</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} files read; the list is not complete yet</source>
        <translation>{0:,} fichiers lus sur {1:,}&#xa0;; la liste est encore incomplète</translation>
    </message>
    <message>
        <source>{0:g} on a scale from {1:g} to {2:g}.</source>
        <translation>{0:g} sur une échelle de {1:g} à {2:g}.</translation>
    </message>
    <message>
        <source>{0:g} to {1:g}</source>
        <translation>{0:g} à {1:g}</translation>
    </message>
    <message>
        <source>{0}
Assessed with {1}</source>
        <translation>{0}
Évalué avec {1}</translation>
    </message>
    <message>
        <source>{0}  Alt+A</source>
        <translation>{0}  Alt+A</translation>
    </message>
    <message>
        <source>{0} (as {1})</source>
        <translation>{0} (comme {1})</translation>
    </message>
    <message>
        <source>{0} (before treatment)</source>
        <translation>{0} (avant le traitement)</translation>
    </message>
    <message>
        <source>{0} (continued)</source>
        <translation>{0} (suite)</translation>
    </message>
    <message>
        <source>{0} ({1}). Here: {2}</source>
        <translation>{0} ({1}). Ici : {2}</translation>
    </message>
    <message>
        <source>{0} No later visit is dated.</source>
        <translation>{0} Aucune visite ultérieure n’est datée.</translation>
    </message>
    <message>
        <source>{0} The next is {1}: {2}, {3}.</source>
        <translation>{0} La prochaine est le {1} : {2}, {3}.</translation>
    </message>
    <message>
        <source>{0} against: {1}</source>
        <translation>{0} contre : {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} de plus</translation>
    </message>
    <message>
        <source>{0} counts from the next start of the program.</source>
        <translation>{0} prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>{0} days to either side</source>
        <translation>{0} jours de part et d&apos;autre</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, counted from {3}</source>
        <translation>{0} de {1} à {2}, compté depuis {3}</translation>
    </message>
    <message>
        <source>{0} here, {1} of {2} in all</source>
        <translation>{0} ici, {1} sur {2} au total</translation>
    </message>
    <message>
        <source>{0} holds only what changed since.</source>
        <translation>{0} ne contient que ce qui a changé depuis.</translation>
    </message>
    <message>
        <source>{0} in the copy</source>
        <translation>{0} dans la copie</translation>
    </message>
    <message>
        <source>{0} is earlier than {1}, the earliest that is possible here. Check it.</source>
        <translation>{0} est antérieur à {1}, le plus tôt possible ici. Vérifiez.</translation>
    </message>
    <message>
        <source>{0} is encrypted. One passphrase opens all cases of its folder, until the program ends.</source>
        <translation>{0} est chiffré. Une seule phrase secrète ouvre tous les cas de son dossier, jusqu&apos;à la fermeture du programme.</translation>
    </message>
    <message>
        <source>{0} is in the future. Enter when it was.</source>
        <translation>{0} est dans le futur. Saisissez quand cela a eu lieu.</translation>
    </message>
    <message>
        <source>{0} is in the future. What was known can only be told of the past.</source>
        <translation>{0} est dans le futur. Ce qui était connu ne peut être dit que du passé.</translation>
    </message>
    <message>
        <source>{0} is installed.</source>
        <translation>{0} est installé.</translation>
    </message>
    <message>
        <source>{0} is later than {1}, the latest that is possible here. Check it.</source>
        <translation>{0} est postérieur à {1}, le plus tard possible ici. Vérifiez.</translation>
    </message>
    <message>
        <source>{0} is less than {1}, the least that is possible here. Check it.</source>
        <translation>{0} est inférieur à {1}, le minimum possible ici. Vérifiez.</translation>
    </message>
    <message>
        <source>{0} is more than {1}, the most that is possible here. Check it.</source>
        <translation>{0} est supérieur à {1}, le maximum possible ici. Vérifiez.</translation>
    </message>
    <message>
        <source>{0} is not a working day ({1})</source>
        <translation>{0} n’est pas ouvré ({1})</translation>
    </message>
    <message>
        <source>{0} is not written as it should be here. Write it like {1}.</source>
        <translation>{0} n&apos;est pas écrit comme il faut ici. Écrivez-le comme {1}.</translation>
    </message>
    <message>
        <source>{0} is removed; its file is kept for old plans.</source>
        <translation>{0} est retiré&#xa0;; son fichier est conservé pour les anciens plans.</translation>
    </message>
    <message>
        <source>{0} is right, as you said</source>
        <translation>{0} est juste, comme vous l&apos;avez dit</translation>
    </message>
    <message>
        <source>{0} is right; you said {1}</source>
        <translation>{0} est juste&#xa0;; vous avez dit {1}</translation>
    </message>
    <message>
        <source>{0} is unusual: earlier than {1}. Is it right?</source>
        <translation>{0} est inhabituel&#xa0;: antérieur à {1}. Est-ce exact&#xa0;?</translation>
    </message>
    <message>
        <source>{0} is unusual: later than {1}. Is it right?</source>
        <translation>{0} est inhabituel&#xa0;: postérieur à {1}. Est-ce exact&#xa0;?</translation>
    </message>
    <message>
        <source>{0} is unusual: less than {1}. Is it right?</source>
        <translation>{0} est inhabituel&#xa0;: inférieur à {1}. Est-ce exact&#xa0;?</translation>
    </message>
    <message>
        <source>{0} is unusual: more than {1}. Is it right?</source>
        <translation>{0} est inhabituel&#xa0;: supérieur à {1}. Est-ce exact&#xa0;?</translation>
    </message>
    <message>
        <source>{0} items were checked, and {1} partial patients were tried. Every number below is 0 in guidelines that hold.</source>
        <translation>{0} éléments ont été vérifiés, et {1} patients partiels essayés. Chaque nombre ci-dessous est 0 pour des recommandations cohérentes.</translation>
    </message>
    <message>
        <source>{0} mo</source>
        <translation>{0} mois</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} de plus</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} sur {1} répondues</translation>
    </message>
    <message>
        <source>{0} of {1} cases would change.</source>
        <translation>{0} cas sur {1} changeraient.</translation>
    </message>
    <message>
        <source>{0} of {1} files read…</source>
        <translation>{0} fichiers lus sur {1}…</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} lus sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} statements are carried by an item.</source>
        <translation>{0} énoncés sur {1} sont portés par un élément.</translation>
    </message>
    <message>
        <source>{0} of {1} studies are shown.</source>
        <translation>{0} études sur {1} sont affichées.</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>{0} le</translation>
    </message>
    <message>
        <source>{0} on its scale</source>
        <translation>{0} sur son échelle</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} le {1}</translation>
    </message>
    <message>
        <source>{0} on: {1}</source>
        <translation>{0} le&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} ou {1}</translation>
    </message>
    <message>
        <source>{0} says</source>
        <translation>{0} dit</translation>
    </message>
    <message>
        <source>{0} silent</source>
        <translation>{0}&#xa0;: muet</translation>
    </message>
    <message>
        <source>{0} situations of the sources are still possible.</source>
        <translation>{0} situations des sources sont encore possibles.</translation>
    </message>
    <message>
        <source>{0} takes out the visits that are cancelled.</source>
        <translation>{0} retire les visites annulées.</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>{0} told me this fingerprint by another way: {1}</source>
        <translation>{0} m&apos;a communiqué cette empreinte par une autre voie&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer program. It is shown for reading only: nothing is saved, and the file stays as it is.</source>
        <translation>{0} a été écrit par un programme plus récent. Il est affiché en lecture seule&#xa0;: rien n&apos;est enregistré, et le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>{0} {1} · read, not in use</source>
        <translation>{0} {1} · lu, non utilisé</translation>
    </message>
    <message>
        <source>{0} {1}, hash {2}</source>
        <translation>{0} {1}, empreinte {2}</translation>
    </message>
    <message>
        <source>{0} · for professionals</source>
        <translation>{0} · pour professionnels</translation>
    </message>
    <message>
        <source>{0}, counted for {1}</source>
        <translation>{0}, compté pour {1}</translation>
    </message>
    <message>
        <source>{0}, counted from {1}.</source>
        <translation>{0}, compté depuis {1}.</translation>
    </message>
    <message>
        <source>{0}, logarithmic; 1 means no difference</source>
        <translation>{0}, logarithmique&#xa0;; 1 signifie aucune différence</translation>
    </message>
    <message>
        <source>{0}, row {1} of {2}</source>
        <translation>{0}, ligne {1} sur {2}</translation>
    </message>
    <message>
        <source>{0}. Enter the day to count from it.</source>
        <translation>{0}. Saisissez le jour pour compter depuis lui.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n case</source>
        <translation>
            <numerusform>{0}&#xa0;: %n cas</numerusform>
            <numerusform>{0}&#xa0;: %n cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n cases</source>
        <translation>
            <numerusform>{0}&#xa0;: %n cas</numerusform>
            <numerusform>{0}&#xa0;: %n cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n line.</source>
        <translation>
            <numerusform>{0}&#xa0;: %n ligne.</numerusform>
            <numerusform>{0}&#xa0;: %n lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n lines.</source>
        <translation>
            <numerusform>{0}&#xa0;: %n ligne.</numerusform>
            <numerusform>{0}&#xa0;: %n lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n studies</source>
        <translation>
            <numerusform>{0}&#xa0;: %n étude</numerusform>
            <numerusform>{0}&#xa0;: %n études</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n study</source>
        <translation>
            <numerusform>{0}&#xa0;: %n étude</numerusform>
            <numerusform>{0}&#xa0;: %n études</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; was taken back.</source>
        <translation>{0}&#xa0;: &apos;{1}&apos; a été retiré.</translation>
    </message>
    <message>
        <source>{0}: Clear</source>
        <translation>{0}&#xa0;: Effacer</translation>
    </message>
    <message>
        <source>{0}: all figures</source>
        <translation>{0}&#xa0;: tous les chiffres</translation>
    </message>
    <message>
        <source>{0}: correct an error</source>
        <translation>{0}&#xa0;: corriger une erreur</translation>
    </message>
    <message>
        <source>{0}: date and note</source>
        <translation>{0}&#xa0;: date et note</translation>
    </message>
    <message>
        <source>{0}: date of the new result</source>
        <translation>{0}&#xa0;: date du nouveau résultat</translation>
    </message>
    <message>
        <source>{0}: date of the result</source>
        <translation>{0}&#xa0;: date du résultat</translation>
    </message>
    <message>
        <source>{0}: figures, not a recommendation</source>
        <translation>{0}&#xa0;: chiffres, non une recommandation</translation>
    </message>
    <message>
        <source>{0}: keep what was known</source>
        <translation>{0}&#xa0;: garder ce qui était connu</translation>
    </message>
    <message>
        <source>{0}: new result</source>
        <translation>{0}&#xa0;: nouveau résultat</translation>
    </message>
    <message>
        <source>{0}: note</source>
        <translation>{0}&#xa0;: note</translation>
    </message>
    <message>
        <source>{0}: this holds</source>
        <translation>{0}&#xa0;: cela se vérifie</translation>
    </message>
    <message>
        <source>{0}: what is known</source>
        <translation>{0}&#xa0;: ce qui est connu</translation>
    </message>
    <message>
        <source>{0}: what is this change?</source>
        <translation>{0}&#xa0;: quel est ce changement&#xa0;?</translation>
    </message>
    <message>
        <source>{0}: what you entered is not taken in yet. Say what kind of change it is, or keep what was known.</source>
        <translation>{0}&#xa0;: ce que vous avez saisi n&apos;est pas encore intégré. Dites de quel type de changement il s&apos;agit, ou gardez ce qui était connu.</translation>
    </message>
    <message>
        <source>{0}: where</source>
        <translation>{0}&#xa0;: où</translation>
    </message>
    <message>
        <source>{0}: who arranges it</source>
        <translation>{0}&#xa0;: qui l&apos;organise</translation>
    </message>
    <message>
        <source>{0}: why it matters, who supplies it, source</source>
        <translation>{0}&#xa0;: pourquoi c&apos;est important, qui le fournit, source</translation>
    </message>
    <message>
        <source>{0}: why this holds</source>
        <translation>{0}&#xa0;: pourquoi cela se vérifie</translation>
    </message>
    <message>
        <source>{0}: {1} if it applies, waits for {2}.</source>
        <translation>{0}&#xa0;: {1} le cas échéant, attend {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}&#xa0;: {1} justes sur {2}</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}</source>
        <translation>{0}&#xa0;: {1} à {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. Recorded in its case file.</source>
        <translation>{0}&#xa0;: {1}. Consigné dans le fichier du cas.</translation>
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
        <translation>… et {0} de plus.</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Précédent</translation>
    </message>
</context>
</TS>
