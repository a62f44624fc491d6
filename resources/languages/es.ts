<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> (95 % interval {0})</source>
        <translation> (intervalo del 95 % {0})</translation>
    </message>
    <message>
        <source> (not done so far)</source>
        <translation> (no realizado hasta ahora)</translation>
    </message>
    <message>
        <source> (pending)</source>
        <translation> (pendiente)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message numerus="yes">
        <source>%n case id stands in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n identificador de caso figura en más de un archivo; elija la línea para ver cuál.</numerusform>
            <numerusform>%n identificadores de caso figuran en más de un archivo; elija la línea para ver cuáles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case ids stand in more than one file; choose the line to see which.</source>
        <translation>
            <numerusform>%n identificador de caso figura en más de un archivo; elija la línea para ver cuál.</numerusform>
            <numerusform>%n identificadores de caso figuran en más de un archivo; elija la línea para ver cuáles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check passed</source>
        <translation>
            <numerusform>%n comprobación superada</numerusform>
            <numerusform>%n comprobaciones superadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n comprobación superada</numerusform>
            <numerusform>%n comprobaciones superadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed time</source>
        <translation>
            <numerusform>%n periodo de cierre</numerusform>
            <numerusform>%n periodos de cierre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed times</source>
        <translation>
            <numerusform>%n periodo de cierre</numerusform>
            <numerusform>%n periodos de cierre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day, since {0}</source>
        <translation>
            <numerusform>%n día, desde {0}</numerusform>
            <numerusform>%n días, desde {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, since {0}</source>
        <translation>
            <numerusform>%n día, desde {0}</numerusform>
            <numerusform>%n días, desde {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision of an earlier line, or on an option no longer listed</source>
        <translation>
            <numerusform>%n decisión de una línea anterior, o sobre una opción que ya no figura</numerusform>
            <numerusform>%n decisiones de una línea anterior, o sobre opciones que ya no figuran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions of an earlier line, or on options no longer listed</source>
        <translation>
            <numerusform>%n decisión de una línea anterior, o sobre una opción que ya no figura</numerusform>
            <numerusform>%n decisiones de una línea anterior, o sobre opciones que ya no figuran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plan</source>
        <translation>
            <numerusform>%n plan anterior</numerusform>
            <numerusform>%n planes anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier plans</source>
        <translation>
            <numerusform>%n plan anterior</numerusform>
            <numerusform>%n planes anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure</source>
        <translation>
            <numerusform>%n cifra</numerusform>
            <numerusform>%n cifras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n cifra</numerusform>
            <numerusform>%n cifras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file cannot be read; it stands in a section of its own.</source>
        <translation>
            <numerusform>%n archivo no se puede leer; figura en una sección propia.</numerusform>
            <numerusform>%n archivos no se pueden leer; figuran en una sección propia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted now.</source>
        <translation>
            <numerusform>%n archivo está ahora cifrado.</numerusform>
            <numerusform>%n archivos están ahora cifrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is encrypted.</source>
        <translation>
            <numerusform>%n archivo está cifrado.</numerusform>
            <numerusform>%n archivos están cifrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file opens without a passphrase now.</source>
        <translation>
            <numerusform>%n archivo se abre ahora sin contraseña.</numerusform>
            <numerusform>%n archivos se abren ahora sin contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file read</source>
        <translation>
            <numerusform>%n archivo leído</numerusform>
            <numerusform>%n archivos leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted now.</source>
        <translation>
            <numerusform>%n archivo está ahora cifrado.</numerusform>
            <numerusform>%n archivos están ahora cifrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are encrypted.</source>
        <translation>
            <numerusform>%n archivo está cifrado.</numerusform>
            <numerusform>%n archivos están cifrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read; they stand in a section of their own.</source>
        <translation>
            <numerusform>%n archivo no se puede leer; figura en una sección propia.</numerusform>
            <numerusform>%n archivos no se pueden leer; figuran en una sección propia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files open without a passphrase now.</source>
        <translation>
            <numerusform>%n archivo se abre ahora sin contraseña.</numerusform>
            <numerusform>%n archivos se abren ahora sin contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read</source>
        <translation>
            <numerusform>%n archivo leído</numerusform>
            <numerusform>%n archivos leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change on page 2.</source>
        <translation>
            <numerusform>%n cambio más en la página 2.</numerusform>
            <numerusform>%n cambios más en la página 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more changes on page 2.</source>
        <translation>
            <numerusform>%n cambio más en la página 2.</numerusform>
            <numerusform>%n cambios más en la página 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line of this case to look at.</source>
        <translation>
            <numerusform>%n línea más de este caso por revisar.</numerusform>
            <numerusform>%n líneas más de este caso por revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines of this case to look at.</source>
        <translation>
            <numerusform>%n línea más de este caso por revisar.</numerusform>
            <numerusform>%n líneas más de este caso por revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publication</source>
        <translation>
            <numerusform>%n publicación más reciente</numerusform>
            <numerusform>%n publicaciones más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer publications</source>
        <translation>
            <numerusform>%n publicación más reciente</numerusform>
            <numerusform>%n publicaciones más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statement no longer applies.</source>
        <translation>
            <numerusform>%n enunciado actual deja de aplicarse.</numerusform>
            <numerusform>%n enunciados actuales dejan de aplicarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present statements no longer apply.</source>
        <translation>
            <numerusform>%n enunciado actual deja de aplicarse.</numerusform>
            <numerusform>%n enunciados actuales dejan de aplicarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result or decision awaited</source>
        <translation>
            <numerusform>%n resultado o decisión en espera</numerusform>
            <numerusform>%n resultados o decisiones en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results or decisions awaited</source>
        <translation>
            <numerusform>%n resultado o decisión en espera</numerusform>
            <numerusform>%n resultados o decisiones en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row is the same</source>
        <translation>
            <numerusform>%n fila es igual</numerusform>
            <numerusform>%n filas son iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are the same</source>
        <translation>
            <numerusform>%n fila es igual</numerusform>
            <numerusform>%n filas son iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation</source>
        <translation>
            <numerusform>%n situación</numerusform>
            <numerusform>%n situaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation folded away</source>
        <translation>
            <numerusform>%n situación plegada</numerusform>
            <numerusform>%n situaciones plegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation possible</source>
        <translation>
            <numerusform>%n situación posible</numerusform>
            <numerusform>%n situaciones posibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations</source>
        <translation>
            <numerusform>%n situación</numerusform>
            <numerusform>%n situaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations folded away</source>
        <translation>
            <numerusform>%n situación plegada</numerusform>
            <numerusform>%n situaciones plegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situations possible</source>
        <translation>
            <numerusform>%n situación posible</numerusform>
            <numerusform>%n situaciones posibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patient was tried.</source>
        <translation>
            <numerusform>Se probó con %n paciente de prueba.</numerusform>
            <numerusform>Se probó con %n pacientes de prueba.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test patients were tried.</source>
        <translation>
            <numerusform>Se probó con %n paciente de prueba.</numerusform>
            <numerusform>Se probó con %n pacientes de prueba.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit is overdue</source>
        <translation>
            <numerusform>%n visita está atrasada</numerusform>
            <numerusform>%n visitas están atrasadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are overdue</source>
        <translation>
            <numerusform>%n visita está atrasada</numerusform>
            <numerusform>%n visitas están atrasadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>&amp;Acerca de…</translation>
    </message>
    <message>
        <source>&amp;Assessment panel</source>
        <translation>Panel de &amp;evaluación</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>Ca&amp;mbiarlo</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Cerrar caso</translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation>Colores &amp;oscuros</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Descartar cambios</translation>
    </message>
    <message>
        <source>&amp;Due list</source>
        <translation>Lista de pen&amp;dientes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Cifrar</translation>
    </message>
    <message>
        <source>&amp;Encrypt the folder of this case…</source>
        <translation>Ci&amp;frar la carpeta de este caso…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Buscar cualquier cosa…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>&amp;Olvidar estos archivos</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>&amp;Ir allí</translation>
    </message>
    <message>
        <source>&amp;Guideline packs…</source>
        <translation>&amp;Paquetes de guías…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>Ayuda de esta &amp;página</translation>
    </message>
    <message>
        <source>&amp;Hide the case now</source>
        <translation>Ocultar el caso a&amp;hora</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Seguir trabajando</translation>
    </message>
    <message>
        <source>&amp;Light colors</source>
        <translation>Colores &amp;claros</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>Caso &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Página &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>&amp;Siguiente ›</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Página &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Mostrar lo escrito</translation>
    </message>
    <message>
        <source>&amp;Take the encryption away</source>
        <translation>&amp;Quitar el cifrado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names no days. Write them like 2026-12-24 or 2026-12-24..2026-12-31: winter closing.</source>
        <translation>&apos;{0}&apos; no indica días. Escríbalos así: 2026-12-24 o 2026-12-24..2026-12-31: cierre de invierno.</translation>
    </message>
    <message>
        <source>, born {0}</source>
        <translation>, nacimiento: {0}</translation>
    </message>
    <message>
        <source>, {0} with this patient&apos;s stratum</source>
        <translation>, {0} con el estrato de este paciente</translation>
    </message>
    <message>
        <source>1. Every date moves by the same number of days, drawn at random</source>
        <translation>1. Todas las fechas se desplazan el mismo número de días, elegido al azar</translation>
    </message>
    <message>
        <source>2. What the copy is called</source>
        <translation>2. Nombre de la copia</translation>
    </message>
    <message>
        <source>2026-03-15, 2026-03 or 2026</source>
        <translation>2026-03-15, 2026-03 o 2026</translation>
    </message>
    <message>
        <source>2026-12-24..2026-12-31: winter closing</source>
        <translation>2026-12-24..2026-12-31: cierre de invierno</translation>
    </message>
    <message>
        <source>3. Texts that were typed: tick what may stay</source>
        <translation>3. Textos escritos: marque los que pueden quedar</translation>
    </message>
    <message>
        <source>4. Read what changes, then keep the copy</source>
        <translation>4. Lea los cambios y conserve la copia</translation>
    </message>
    <message>
        <source>95 % CI</source>
        <translation>IC del 95 %</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>95 % interval {0}</source>
        <translation>Intervalo del 95 % {0}</translation>
    </message>
    <message>
        <source>A case for teaching.</source>
        <translation>Un caso docente.</translation>
    </message>
    <message>
        <source>A change needs what and why.</source>
        <translation>Un cambio exige qué y por qué.</translation>
    </message>
    <message>
        <source>A conflict between voices is declared.</source>
        <translation>Hay un conflicto declarado entre voces.</translation>
    </message>
    <message>
        <source>A few cases are drawn and asked about; nothing you answer is kept. Whoever enters the same number over the same cases is asked the same.</source>
        <translation>Se sortean unos casos y se pregunta sobre ellos; nada de lo que responda se guarda. Quien introduzca el mismo número con los mismos casos recibe las mismas preguntas.</translation>
    </message>
    <message>
        <source>A file of your own questions</source>
        <translation>Un archivo de preguntas propias</translation>
    </message>
    <message>
        <source>A final plan is numbered and kept in the case as it is now. It cannot be changed; a new plan takes its place.</source>
        <translation>Un plan definitivo se numera y se guarda en el caso tal como está ahora. No se puede modificar; lo sustituye un plan nuevo.</translation>
    </message>
    <message>
        <source>A final plan is signed by a name. Write it, or leave the plan a draft with Cancel.</source>
        <translation>Un plan definitivo se firma con un nombre. Escríbalo, o deje el plan como borrador con Cancelar.</translation>
    </message>
    <message>
        <source>A folder of case files</source>
        <translation>Una carpeta de archivos de casos</translation>
    </message>
    <message>
        <source>A folder of cases</source>
        <translation>Una carpeta de casos</translation>
    </message>
    <message>
        <source>A folder of your own teaching cases</source>
        <translation>Una carpeta de casos docentes propios</translation>
    </message>
    <message>
        <source>A part of the program is missing or damaged. Install the program again.</source>
        <translation>Falta una parte del programa o está dañada. Vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>A reason is needed here, so that the plan can say why.</source>
        <translation>Aquí hace falta un motivo, para que el plan pueda explicarlo.</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own</source>
        <translation>Una regla propia del centro</translation>
    </message>
    <message>
        <source>A rule of the clinic&apos;s own…</source>
        <translation>Una regla propia del centro…</translation>
    </message>
    <message>
        <source>A to D choose, Enter checks and goes on, Esc ends the full screen.</source>
        <translation>A a D eligen, Intro comprueba y continúa, Esc cierra la pantalla completa.</translation>
    </message>
    <message>
        <source>A visit on another day goes</source>
        <translation>Una visita en otro día pasa</translation>
    </message>
    <message>
        <source>A visit recorded here goes straight into its case file. The list itself is never stored.</source>
        <translation>Una visita registrada aquí se guarda directamente en el archivo de su caso. La lista en sí nunca se guarda.</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abreviatura</translation>
    </message>
    <message>
        <source>About HG-NEN Companion</source>
        <translation>Acerca de HG-NEN Companion</translation>
    </message>
    <message>
        <source>About this place</source>
        <translation>Acerca de este lugar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept: {0}</source>
        <translation>Aceptar: {0}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Add an option of your own</source>
        <translation>Añadir una opción propia</translation>
    </message>
    <message>
        <source>Add an option…</source>
        <translation>Añadir una opción…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add the folder in which the clinic keeps its case files; folders inside it are read as well.</source>
        <translation>Añada la carpeta en la que el centro guarda los archivos de casos; también se leen las carpetas que contiene.</translation>
    </message>
    <message>
        <source>Add your own option</source>
        <translation>Añada una opción propia</translation>
    </message>
    <message>
        <source>Advice is shown again.</source>
        <translation>Las indicaciones vuelven a mostrarse.</translation>
    </message>
    <message>
        <source>Advice is withheld</source>
        <translation>No se muestran indicaciones</translation>
    </message>
    <message>
        <source>Advice is withheld until this is corrected. A line opens the question.</source>
        <translation>No se muestran indicaciones hasta corregirlo. Una línea abre la pregunta.</translation>
    </message>
    <message>
        <source>Advice withheld</source>
        <translation>Sin indicaciones</translation>
    </message>
    <message>
        <source>Advised against</source>
        <translation>Desaconsejado</translation>
    </message>
    <message>
        <source>Afterwards: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>Agree (A)</source>
        <translation>De acuerdo (A)</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Horizonte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All cases in {0} and in the folders below it open with one passphrase.</source>
        <translation>Todos los casos de {0} y de sus subcarpetas se abren con una misma contraseña.</translation>
    </message>
    <message>
        <source>All figures, with limits</source>
        <translation>Todas las cifras, con sus límites</translation>
    </message>
    <message>
        <source>All guidelines together, content hash</source>
        <translation>Todas las guías juntas, hash del contenido</translation>
    </message>
    <message>
        <source>Also called: {0}</source>
        <translation>También llamado: {0}</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>También escrito</translation>
    </message>
    <message>
        <source>An anonymous copy for teaching</source>
        <translation>Una copia anónima para docencia</translation>
    </message>
    <message>
        <source>An empty folder for the packet</source>
        <translation>Una carpeta vacía para el dosier</translation>
    </message>
    <message>
        <source>Another quiz</source>
        <translation>Otro cuestionario</translation>
    </message>
    <message>
        <source>Another setting…</source>
        <translation>Otra pauta…</translation>
    </message>
    <message>
        <source>Answer here, or enter what is known under Intake, in any order.</source>
        <translation>Responda aquí, o introduzca lo conocido en Toma de datos, en cualquier orden.</translation>
    </message>
    <message>
        <source>Answer what is known. A result can also be set to not done or pending: both count as unknown, never as negative. Questions that do not arise for this patient are folded away. The line on top of the panel on the right says what the last answer changed; the panel shows the assessment as it is now.</source>
        <translation>Responda lo que se conozca. Un resultado puede marcarse también como no realizado o pendiente: ambos cuentan como desconocido, nunca como negativo. Las preguntas que no se plantean en este paciente están plegadas. La línea superior del panel derecho indica qué cambió la última respuesta; el panel muestra la evaluación actual.</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Respuesta: {0}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answers and their criteria</source>
        <translation>Respuestas y sus criterios</translation>
    </message>
    <message>
        <source>Answers here: {0}</source>
        <translation>Respuestas aquí: {0}</translation>
    </message>
    <message>
        <source>Answers: {0}</source>
        <translation>Respuestas: {0}</translation>
    </message>
    <message>
        <source>Any day: leave the dates as counted</source>
        <translation>Cualquier día: dejar las fechas calculadas</translation>
    </message>
    <message>
        <source>As counted</source>
        <translation>Según el cálculo</translation>
    </message>
    <message>
        <source>As in the patient</source>
        <translation>Como en el paciente</translation>
    </message>
    <message>
        <source>As indicated, without a date</source>
        <translation>Según indicación, sin fecha</translation>
    </message>
    <message>
        <source>As reported of</source>
        <translation>Según lo referido de</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask your own questions…</source>
        <translation>Haga sus propias preguntas…</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Asked for, result awaited</source>
        <translation>Solicitado, resultado en espera</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Assessment not valid. Please start the program again.</source>
        <translation>Evaluación no válida. Reinicie el programa.</translation>
    </message>
    <message>
        <source>Assessment panel</source>
        <translation>Panel de evaluación</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Atrás (←)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Because: {0}</source>
        <translation>Porque: {0}</translation>
    </message>
    <message>
        <source>Before you begin: what this program is for</source>
        <translation>Antes de empezar: para qué sirve este programa</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin a new case, open a case file, or look around in a teaching case. A case file can also be dragged into the window. The guideline packs are listed with their version and review state.</source>
        <translation>Empiece un caso nuevo, abra un archivo de caso o explore un caso docente. También puede arrastrar un archivo de caso a la ventana. Los paquetes de guías figuran con su versión y su estado de revisión.</translation>
    </message>
    <message>
        <source>Begin another plan</source>
        <translation>Empezar otro plan</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Empezar aquí</translation>
    </message>
    <message>
        <source>Begin the new plan</source>
        <translation>Empezar el nuevo plan</translation>
    </message>
    <message>
        <source>Begin this plan</source>
        <translation>Empezar este plan</translation>
    </message>
    <message>
        <source>Begin to review</source>
        <translation>Empezar la revisión</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Análisis de sangre</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Ambas partes</translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation>Ambos: {0}</translation>
    </message>
    <message>
        <source>Bundled cases</source>
        <translation>Casos incluidos</translation>
    </message>
    <message>
        <source>Bundled teaching cases</source>
        <translation>Casos docentes incluidos</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Called for by your answers</source>
        <translation>Requerido por sus respuestas</translation>
    </message>
    <message>
        <source>Called, reached</source>
        <translation>Llamada, contactado</translation>
    </message>
    <message>
        <source>Called, voicemail</source>
        <translation>Llamada, buzón de voz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel your own option</source>
        <translation>Cancelar la opción propia</translation>
    </message>
    <message>
        <source>Cancel: leave the plan a draft</source>
        <translation>Cancelar: dejar el plan como borrador</translation>
    </message>
    <message>
        <source>Cancel: say nothing</source>
        <translation>Cancelar: no decir nada</translation>
    </message>
    <message>
        <source>Cancel: {0}</source>
        <translation>Cancelar: {0}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>Cancelada…</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Plan de cuidados</translation>
    </message>
    <message>
        <source>Care plan as text</source>
        <translation>Plan de cuidados como texto</translation>
    </message>
    <message>
        <source>Care plan: history of this case</source>
        <translation>Plan de atención: historial de este caso</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Recogido en</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Realizado</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case banner</source>
        <translation>Banda del caso</translation>
    </message>
    <message>
        <source>Case label</source>
        <translation>Etiqueta del caso</translation>
    </message>
    <message>
        <source>Case or quiz</source>
        <translation>Caso o cuestionario</translation>
    </message>
    <message>
        <source>Case without a label</source>
        <translation>Caso sin etiqueta</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>Caso: {0}</translation>
    </message>
    <message>
        <source>Cases (*.json)</source>
        <translation>Casos (*.json)</translation>
    </message>
    <message>
        <source>Cases (*.json);;All files (*)</source>
        <translation>Casos (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Cases from {0}</source>
        <translation>Casos de {0}</translation>
    </message>
    <message>
        <source>Cases written</source>
        <translation>Casos escritos</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Precauciones</translation>
    </message>
    <message>
        <source>Change case details</source>
        <translation>Cambiar datos del caso</translation>
    </message>
    <message>
        <source>Change clinic days</source>
        <translation>Cambiar días de consulta</translation>
    </message>
    <message>
        <source>Change surveillance</source>
        <translation>Cambiar la vigilancia</translation>
    </message>
    <message>
        <source>Change the window</source>
        <translation>Cambiar el margen</translation>
    </message>
    <message>
        <source>Change who reviews</source>
        <translation>Cambiar quién revisa</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Cambiar {0}</translation>
    </message>
    <message>
        <source>Changed in the copy: {0}</source>
        <translation>Cambiado en la copia: {0}</translation>
    </message>
    <message>
        <source>Change… (C)</source>
        <translation>Cambiar… (C)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Checking the guidelines before the tree is drawn…</source>
        <translation>Comprobando las guías antes de dibujar el árbol…</translation>
    </message>
    <message>
        <source>Choose a folder of cases to compare</source>
        <translation>Elija una carpeta de casos para comparar</translation>
    </message>
    <message>
        <source>Choose a line to record its visit or to open its case.</source>
        <translation>Elija una línea para registrar su visita o abrir su caso.</translation>
    </message>
    <message>
        <source>Choose a second case to see beside the open one. Neither is changed; what one of them alone has is strong.</source>
        <translation>Elija un segundo caso para verlo junto al abierto. Ninguno se modifica; lo que solo tiene uno está en negrita.</translation>
    </message>
    <message>
        <source>Choose a visit in the table and press Enter to record what became of it.</source>
        <translation>Elija una visita de la tabla y pulse Intro para registrar qué fue de ella.</translation>
    </message>
    <message>
        <source>Choose a visit in the table to record what became of it.</source>
        <translation>Elija una visita de la tabla para registrar qué fue de ella.</translation>
    </message>
    <message>
        <source>Choose an event to correct it or to strike it out.</source>
        <translation>Elija un evento para corregirlo o tacharlo.</translation>
    </message>
    <message>
        <source>Choose days and holidays…</source>
        <translation>Elegir días y festivos…</translation>
    </message>
    <message>
        <source>Choose despite the advice: {0}</source>
        <translation>Elegir pese a la recomendación en contra: {0}</translation>
    </message>
    <message>
        <source>Choose the event and enter its date; the visits are then dated from it.</source>
        <translation>Elija el evento e introduzca su fecha; las visitas se fechan a partir de él.</translation>
    </message>
    <message>
        <source>Choose the event as well, so that the plan says what the dates are counted from.</source>
        <translation>Elija también el evento, para que el plan indique desde cuándo se cuentan las fechas.</translation>
    </message>
    <message>
        <source>Choose the rule inside the range of the source and the event that dates are counted from. Every visit is an explicit date with its window.</source>
        <translation>Elija la regla dentro del intervalo de la fuente y el evento desde el que se cuentan las fechas. Cada visita es una fecha explícita con su margen.</translation>
    </message>
    <message>
        <source>Choose the weekdays and where a visit on another day goes; then they count.</source>
        <translation>Elija los días de la semana y adónde pasa una visita en otro día; entonces se aplican.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>Línea elegida</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Borrar la respuesta</translation>
    </message>
    <message>
        <source>Clear {0}</source>
        <translation>Borrar {0}</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Clinic days and window</source>
        <translation>Días de consulta y margen</translation>
    </message>
    <message>
        <source>Clinic days and window: {0}</source>
        <translation>Días de consulta y margen: {0}</translation>
    </message>
    <message>
        <source>Clinic visit</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Clinical statements are shown in English, as they were checked.</source>
        <translation>Los enunciados clínicos se muestran en inglés, tal como se comprobaron.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Collect the answers of a class…</source>
        <translation>Reunir las respuestas de una clase…</translation>
    </message>
    <message>
        <source>Colors as the &amp;system</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Compared with today</source>
        <translation>Comparado con hoy</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>Conflictos de intereses</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consenso</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Hash del contenido</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy a report without the case</source>
        <translation>Copiar un informe sin el caso</translation>
    </message>
    <message>
        <source>Copy a request to</source>
        <translation>Copiar una solicitud para</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as text: {0}</source>
        <translation>Copiar como texto: {0}</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copiarlo</translation>
    </message>
    <message>
        <source>Copy only</source>
        <translation>Solo copiar</translation>
    </message>
    <message>
        <source>Copy the hashes in full</source>
        <translation>Copiar los hashes completos</translation>
    </message>
    <message>
        <source>Copy the lines shown as text</source>
        <translation>Copiar como texto las líneas mostradas</translation>
    </message>
    <message>
        <source>Copy the request to {0}</source>
        <translation>Copiar la solicitud para {0}</translation>
    </message>
    <message>
        <source>Correct an error</source>
        <translation>Corregir un error</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>Corregir {0}</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Correction: {0}</source>
        <translation>Corrección: {0}</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Volver a contar</translation>
    </message>
    <message>
        <source>Count an event again</source>
        <translation>Volver a contar un evento</translation>
    </message>
    <message>
        <source>Count from a visit</source>
        <translation>Contar desde una visita</translation>
    </message>
    <message>
        <source>Count from {0}</source>
        <translation>Contar desde {0}</translation>
    </message>
    <message>
        <source>Count later visits from it…</source>
        <translation>Contar desde ella las visitas posteriores…</translation>
    </message>
    <message>
        <source>Count the later visits from it</source>
        <translation>Contar desde ella las visitas posteriores</translation>
    </message>
    <message>
        <source>Count the later visits from {0}</source>
        <translation>Contar las visitas posteriores desde {0}</translation>
    </message>
    <message>
        <source>Count the later visits from {0}? Their present dates stay beside the new ones.</source>
        <translation>¿Contar las visitas posteriores desde {0}? Sus fechas actuales permanecen junto a las nuevas.</translation>
    </message>
    <message>
        <source>Counted for {0}.</source>
        <translation>Contada para el {0}.</translation>
    </message>
    <message>
        <source>Counted from {0}. Ended on {1}</source>
        <translation>Contado desde {0}. Terminado el {1}</translation>
    </message>
    <message>
        <source>Counted from {0}. {1}</source>
        <translation>Contado desde {0}. {1}</translation>
    </message>
    <message>
        <source>Country whose public holidays count</source>
        <translation>País cuyos festivos cuentan</translation>
    </message>
    <message>
        <source>Country whose public holidays count; may stay empty</source>
        <translation>País cuyos festivos cuentan; puede quedar vacío</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Course of the patient</source>
        <translation>Evolución del paciente</translation>
    </message>
    <message>
        <source>Course: {0}</source>
        <translation>Evolución: {0}</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Cubierta</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criterios</translation>
    </message>
    <message>
        <source>Criteria: asked and found</source>
        <translation>Criterios: preguntados y hallados</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Datos (JSON)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date of that event</source>
        <translation>Fecha de ese evento</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>Fecha del evento</translation>
    </message>
    <message>
        <source>Date of the result</source>
        <translation>Fecha del resultado</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Fecha de la visita</translation>
    </message>
    <message>
        <source>Date, note</source>
        <translation>Fecha, nota</translation>
    </message>
    <message>
        <source>Date, note •</source>
        <translation>Fecha, nota •</translation>
    </message>
    <message>
        <source>Date: {0}</source>
        <translation>Fecha: {0}</translation>
    </message>
    <message>
        <source>Day on which the present plan ends</source>
        <translation>Día en que termina el plan actual</translation>
    </message>
    <message>
        <source>Day on which the present plan ends; visits from then on are cancelled</source>
        <translation>Día en que termina el plan actual; las visitas desde entonces se cancelan</translation>
    </message>
    <message>
        <source>Day on which this plan ends</source>
        <translation>Día en que termina este plan</translation>
    </message>
    <message>
        <source>Day on which this plan ends; visits from then on are cancelled</source>
        <translation>Día en que termina este plan; las visitas desde entonces se cancelan</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line</source>
        <translation>Días de cierre del centro, uno por línea</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed, one a line; may stay empty</source>
        <translation>Días de cierre del centro, uno por línea; puede quedar vacío</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Árbol de decisión</translation>
    </message>
    <message>
        <source>Decision tree, list</source>
        <translation>Árbol de decisión, lista</translation>
    </message>
    <message>
        <source>Decision tree, picture</source>
        <translation>Árbol de decisión, imagen</translation>
    </message>
    <message>
        <source>Declared points of difference</source>
        <translation>Diferencias declaradas</translation>
    </message>
    <message>
        <source>Decline: {0}</source>
        <translation>Rechazar: {0}</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Defer: {0}</source>
        <translation>Aplazar: {0}</translation>
    </message>
    <message>
        <source>Denominations whose holidays count</source>
        <translation>Confesiones cuyas fiestas cuentan</translation>
    </message>
    <message>
        <source>Denominations whose own holidays count; may stay empty</source>
        <translation>Confesiones cuyas fiestas propias cuentan; puede quedar vacío</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Differs from another pack, and is shown in its own voice: {0}</source>
        <translation>Difiere de otro paquete y se muestra con su propia voz: {0}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>Hacer ahora</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
    <message>
        <source>Done on…</source>
        <translation>Realizada el…</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Realizada hoy</translation>
    </message>
    <message>
        <source>Done, missing, optional</source>
        <translation>Realizado, falta, opcional</translation>
    </message>
    <message>
        <source>Draft, made from the findings of today</source>
        <translation>Borrador, hecho con los hallazgos de hoy</translation>
    </message>
    <message>
        <source>Draw another number</source>
        <translation>Sacar otro número</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Fármacos</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Due list</source>
        <translation>Lista de pendientes</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Pendiente ahora</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer</source>
        <translation>Correo electrónico del organizador del calendario</translation>
    </message>
    <message>
        <source>E-mail address of the calendar&apos;s organizer; may stay empty</source>
        <translation>Correo electrónico del organizador del calendario; puede quedar vacío</translation>
    </message>
    <message>
        <source>Each pack speaks in its own voice beside the others. Where two differ, both are shown in the question.</source>
        <translation>Cada paquete habla con su propia voz junto a los demás. Si dos difieren, ambos se muestran en la pregunta.</translation>
    </message>
    <message>
        <source>Each voice says one and the same direction, and no difference is declared.</source>
        <translation>Todas las voces dicen la misma dirección y no se declara ninguna diferencia.</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>&amp;Versiones anteriores…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versiones anteriores</translation>
    </message>
    <message>
        <source>Earlier versions of a case</source>
        <translation>Versiones anteriores de un caso</translation>
    </message>
    <message>
        <source>Earlier: {0}</source>
        <translation>Antes: {0}</translation>
    </message>
    <message>
        <source>Encrypt the folder of this case with a passphrase</source>
        <translation>Cifrar la carpeta de este caso con una contraseña</translation>
    </message>
    <message>
        <source>Encrypt this folder</source>
        <translation>Cifrar esta carpeta</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Cifrar…</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>Terminar (Esc)</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Terminar el plan</translation>
    </message>
    <message>
        <source>End the quiz</source>
        <translation>Terminar el cuestionario</translation>
    </message>
    <message>
        <source>End this plan and keep its visits</source>
        <translation>Terminar este plan y conservar sus visitas</translation>
    </message>
    <message>
        <source>End this plan…</source>
        <translation>Terminar este plan…</translation>
    </message>
    <message>
        <source>End what-if</source>
        <translation>Terminar la hipótesis</translation>
    </message>
    <message>
        <source>Enter again, as it should have been: {0}</source>
        <translation>Introducir de nuevo, como debía ser: {0}</translation>
    </message>
    <message>
        <source>Enter an event</source>
        <translation>Introducir un evento</translation>
    </message>
    <message>
        <source>Enter here what a report says, or ask pathology with the request above.</source>
        <translation>Introduzca aquí lo que dice un informe, o pregunte a anatomía patológica con la solicitud de arriba.</translation>
    </message>
    <message>
        <source>Enter the day, for example {0}.</source>
        <translation>Introduzca el día, por ejemplo {0}.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Introduzca la contraseña</translation>
    </message>
    <message>
        <source>Enter the passphrase…</source>
        <translation>Introduzca la contraseña…</translation>
    </message>
    <message>
        <source>Enter what is known, in any order; what is not known may stay open.</source>
        <translation>Introduzca lo conocido, en cualquier orden; lo que no se conozca puede quedar abierto.</translation>
    </message>
    <message>
        <source>Enter {0}</source>
        <translation>Introducir {0}</translation>
    </message>
    <message>
        <source>Enter: next question. Alt+D: not done. Alt+P: pending. Delete: clear a choice.</source>
        <translation>Intro: pregunta siguiente. Alt+D: no realizado. Alt+P: pendiente. Supr: borrar una elección.</translation>
    </message>
    <message>
        <source>Entered: {0}</source>
        <translation>Registrado: {0}</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Introducir…</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Entity: {0} → {1}.</source>
        <translation>Entidad: {0} → {1}.</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>Entradas encontradas</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event that the dates are counted from</source>
        <translation>Evento desde el que se cuentan las fechas</translation>
    </message>
    <message>
        <source>Event that the new dates are counted from</source>
        <translation>Evento desde el que se cuentan las nuevas fechas</translation>
    </message>
    <message>
        <source>Events of the course</source>
        <translation>Eventos de la evolución</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Every entity</source>
        <translation>Todas las entidades</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Every question&apos;s answers exclude each other and cover every combination.</source>
        <translation>Las respuestas de cada pregunta se excluyen entre sí y cubren todas las combinaciones.</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Todos los contextos</translation>
    </message>
    <message>
        <source>Every site</source>
        <translation>Todas las localizaciones</translation>
    </message>
    <message>
        <source>Every situation</source>
        <translation>Todas las situaciones</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Todas las fuentes</translation>
    </message>
    <message>
        <source>Every statement of the sources, what the panel could not agree on, where the sources are silent, and how the guidelines were checked.</source>
        <translation>Todos los enunciados de las fuentes, aquello en lo que el panel no llegó a acuerdo, dónde callan las fuentes y cómo se comprobaron las guías.</translation>
    </message>
    <message>
        <source>Every strength</source>
        <translation>Todas las fuerzas</translation>
    </message>
    <message>
        <source>Every topic</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Every visit</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>Aquí está todo leído.</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Todo está como lo dejó.</translation>
    </message>
    <message>
        <source>Everything, in order</source>
        <translation>Todo, en orden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>Solo evidencia</translation>
    </message>
    <message>
        <source>Expert opinion</source>
        <translation>Opinión de expertos</translation>
    </message>
    <message>
        <source>FHIR R4 bundle</source>
        <translation>Paquete FHIR R4</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Figures as printed, beside the advice and never as advice. Dot: the figure; line: its 95 % interval; hollow dot: no interval printed; bar: a printed range; diamond: this patient&apos;s stratum.</source>
        <translation>Cifras tal como están publicadas, junto a las indicaciones y nunca como indicación. Punto: la cifra; línea: su intervalo del 95 %; punto hueco: sin intervalo publicado; barra: rango publicado; rombo: estrato de este paciente.</translation>
    </message>
    <message>
        <source>Figures of studies, for professionals</source>
        <translation>Cifras de estudios, para profesionales</translation>
    </message>
    <message>
        <source>Figures of this patient&apos;s stratum</source>
        <translation>Cifras del estrato de este paciente</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Archivos leídos</translation>
    </message>
    <message>
        <source>Find a case, entity or rule</source>
        <translation>Buscar un caso, una entidad o una regla</translation>
    </message>
    <message>
        <source>Find a case, entity or rule…</source>
        <translation>Buscar un caso, una entidad o una regla…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Find a command, a page, a question, a drug or a test</source>
        <translation>Buscar un comando, una página, una pregunta, un fármaco o una prueba</translation>
    </message>
    <message>
        <source>Finding to change</source>
        <translation>Hallazgo que cambiar</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Findings contradict each other: advice is withheld.</source>
        <translation>Los hallazgos se contradicen: no se muestran indicaciones.</translation>
    </message>
    <message>
        <source>First what is still missing: {0} settles the situation.</source>
        <translation>Primero lo que aún falta: {0} aclara la situación.</translation>
    </message>
    <message>
        <source>Fold repeats</source>
        <translation>Plegar repeticiones</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>Follow a rule</source>
        <translation>Seguir una regla</translation>
    </message>
    <message>
        <source>Follow from this event</source>
        <translation>Seguir desde este evento</translation>
    </message>
    <message>
        <source>Follow from this event: {0}</source>
        <translation>Seguir desde este evento: {0}</translation>
    </message>
    <message>
        <source>Follow this rule</source>
        <translation>Seguir esta regla</translation>
    </message>
    <message>
        <source>Follow this rule: {0}</source>
        <translation>Seguir esta regla: {0}</translation>
    </message>
    <message>
        <source>For a class: the quiz of this number on paper or for Moodle</source>
        <translation>Para una clase: el cuestionario de este número en papel o para Moodle</translation>
    </message>
    <message>
        <source>For every such patient</source>
        <translation>Para todo paciente así</translation>
    </message>
    <message>
        <source>For example: daughter calls back on Monday</source>
        <translation>Por ejemplo: la hija vuelve a llamar el lunes</translation>
    </message>
    <message>
        <source>For teaching only</source>
        <translation>Solo para docencia</translation>
    </message>
    <message>
        <source>For teaching only: every page will say so</source>
        <translation>Solo para docencia: todas las páginas lo indicarán</translation>
    </message>
    <message>
        <source>For the care plan of this patient please do:</source>
        <translation>Para el plan de cuidados de este paciente se ruega:</translation>
    </message>
    <message>
        <source>For the care plan of this patient with a neuroendocrine neoplasm the following findings are missing. Please report each of them, or state that it cannot be done.</source>
        <translation>Para el plan de cuidados de este paciente con una neoplasia neuroendocrina faltan los hallazgos siguientes. Se ruega informar de cada uno de ellos o indicar que no es posible.</translation>
    </message>
    <message>
        <source>For the record only: the answer changes no advice.</source>
        <translation>Solo para constancia: la respuesta no cambia ninguna indicación.</translation>
    </message>
    <message>
        <source>Found in this patient</source>
        <translation>Hallado en este paciente</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Desde el {0}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Give out a calendar file, a sheet for the patient, or a table, made from the dates you see.</source>
        <translation>Entregue un archivo de calendario, una hoja para el paciente o una tabla, hechos con las fechas que ve.</translation>
    </message>
    <message>
        <source>Given since, by the course: {0}. Was it carried out?</source>
        <translation>Administrado desde entonces, según la evolución: {0}. ¿Se llevó a cabo?</translation>
    </message>
    <message>
        <source>Given: {0}</source>
        <translation>Administrado: {0}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Go to Surveillance</source>
        <translation>Ir a Vigilancia</translation>
    </message>
    <message>
        <source>Go to Visits</source>
        <translation>Ir a Visitas</translation>
    </message>
    <message>
        <source>Go to Visits: calendar and patient sheet</source>
        <translation>Ir a Visitas: calendario y hoja del paciente</translation>
    </message>
    <message>
        <source>Go to this question</source>
        <translation>Ir a esta pregunta</translation>
    </message>
    <message>
        <source>Gone: {0}</source>
        <translation>Ya no: {0}</translation>
    </message>
    <message>
        <source>Guide for &amp;clinicians</source>
        <translation>Guía para &amp;clínicos</translation>
    </message>
    <message>
        <source>Guide for &amp;educators</source>
        <translation>Guía para &amp;docentes</translation>
    </message>
    <message>
        <source>Guide for &amp;nurses</source>
        <translation>Guía para en&amp;fermería</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Guideline pack, or pack.yaml of a folder (*.hgpack *.yaml)</source>
        <translation>Paquete de guías, o pack.yaml de una carpeta (*.hgpack *.yaml)</translation>
    </message>
    <message>
        <source>Guideline packs</source>
        <translation>Paquetes de guías</translation>
    </message>
    <message>
        <source>Guideline packs in use</source>
        <translation>Paquetes de guías en uso</translation>
    </message>
    <message>
        <source>Guideline packs: those in use, and taking one in or out</source>
        <translation>Paquetes de guías: los que están en uso, y añadir o quitar uno</translation>
    </message>
    <message>
        <source>Guideline review due</source>
        <translation>Toca revisar la guía</translation>
    </message>
    <message>
        <source>HG-NEN Companion</source>
        <translation>HG-NEN Companion</translation>
    </message>
    <message>
        <source>HG-NEN Companion, version {0}</source>
        <translation>HG-NEN Companion, versión {0}</translation>
    </message>
    <message>
        <source>HG-NEN case (*.json)</source>
        <translation>Caso HG-NEN (*.json)</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Hoja de clase</translation>
    </message>
    <message>
        <source>Handout with answers</source>
        <translation>Hoja de clase con respuestas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Here: {0}</source>
        <translation>Aquí: {0}</translation>
    </message>
    <message>
        <source>Hide the answers</source>
        <translation>Ocultar las respuestas</translation>
    </message>
    <message>
        <source>Hide the case after {0} minutes</source>
        <translation>Ocultar el caso tras {0} minutos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>History of this case</source>
        <translation>Historial de este caso</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>Holds for every class still open</source>
        <translation>Se cumple en todas las clases aún abiertas</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Cómo se cuenta</translation>
    </message>
    <message>
        <source>How it is handled here: {0}</source>
        <translation>Cómo se trata aquí: {0}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>How often ({0})?</source>
        <translation>¿Con qué frecuencia ({0})?</translation>
    </message>
    <message>
        <source>How this guideline was checked</source>
        <translation>Cómo se comprobó esta guía</translation>
    </message>
    <message>
        <source>However they stand</source>
        <translation>Cualquier concordancia</translation>
    </message>
    <message>
        <source>I have read this: &amp;continue</source>
        <translation>Lo he leído: &amp;continuar</translation>
    </message>
    <message>
        <source>I have read this: continue</source>
        <translation>Lo he leído: continuar</translation>
    </message>
    <message>
        <source>I have written it down. Lost passphrase, lost cases.</source>
        <translation>La he anotado. Contraseña perdida, casos perdidos.</translation>
    </message>
    <message>
        <source>If it applies: {0}. Needs</source>
        <translation>Si procede: {0}. Requiere</translation>
    </message>
    <message>
        <source>If the passphrase is lost, the cases are lost: nobody can open them without it, and it cannot be reset.</source>
        <translation>Si se pierde la contraseña, se pierden los casos: nadie puede abrirlos sin ella y no se puede restablecer.</translation>
    </message>
    <message>
        <source>If {0}</source>
        <translation>Si {0}</translation>
    </message>
    <message>
        <source>In part…</source>
        <translation>En parte…</translation>
    </message>
    <message>
        <source>In sequence:   {0}</source>
        <translation>En secuencia:   {0}</translation>
    </message>
    <message>
        <source>In short, if there is something to say</source>
        <translation>En resumen, si hay algo que decir</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>En la copia</translation>
    </message>
    <message>
        <source>In the guideline files</source>
        <translation>En los archivos de las guías</translation>
    </message>
    <message>
        <source>In the patient: {0}</source>
        <translation>En el paciente: {0}</translation>
    </message>
    <message>
        <source>In these situations</source>
        <translation>En estas situaciones</translation>
    </message>
    <message>
        <source>In time from {0} to {1} (window set by the clinic).</source>
        <translation>A tiempo del {0} al {1} (margen fijado por la clínica).</translation>
    </message>
    <message>
        <source>In time {0}</source>
        <translation>A tiempo {0}</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Toma de datos</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Uso previsto</translation>
    </message>
    <message>
        <source>It counts from the next start of the program.</source>
        <translation>Se aplica desde el próximo inicio del programa.</translation>
    </message>
    <message>
        <source>It is not recorded which rule the present plan followed before the findings changed.</source>
        <translation>No consta qué regla seguía el plan actual antes de cambiar los hallazgos.</translation>
    </message>
    <message>
        <source>It may take the place of &apos;{0}&apos;, which dates the visits until this one is followed.</source>
        <translation>Puede ocupar el lugar de &apos;{0}&apos;, que fecha las visitas hasta que se siga esta.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep as a teaching case</source>
        <translation>Conservar como caso docente</translation>
    </message>
    <message>
        <source>Keep as our clinic&apos;s usual</source>
        <translation>Conservar como habituales del centro</translation>
    </message>
    <message>
        <source>Keep earlier versions in</source>
        <translation>Conservar versiones anteriores en</translation>
    </message>
    <message>
        <source>Keep earlier versions in another folder</source>
        <translation>Conservar versiones anteriores en otra carpeta</translation>
    </message>
    <message>
        <source>Keep for teaching…</source>
        <translation>Conservar para docencia…</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Conservar la copia</translation>
    </message>
    <message>
        <source>Keep the copy as a teaching case</source>
        <translation>Conservar la copia como caso docente</translation>
    </message>
    <message>
        <source>Keep the copy…</source>
        <translation>Conservar la copia…</translation>
    </message>
    <message>
        <source>Keep the entry as it is</source>
        <translation>Conservar la entrada como está</translation>
    </message>
    <message>
        <source>Keep them elsewhere…</source>
        <translation>Conservarlas en otro lugar…</translation>
    </message>
    <message>
        <source>Keep this remark</source>
        <translation>Conservar esta observación</translation>
    </message>
    <message>
        <source>Keep what was known</source>
        <translation>Conservar lo ya conocido</translation>
    </message>
    <message>
        <source>Kept as a teaching case, without name, dates and notes: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Guardado como caso docente, sin nombre, fechas ni notas: {0}. Asegúrese de que no permita reconocer a nadie.</translation>
    </message>
    <message>
        <source>Kept as a teaching case: {0}. Make sure nobody can be recognized by it.</source>
        <translation>Guardado como caso docente: {0}. Asegúrese de que no permita reconocer a nadie.</translation>
    </message>
    <message>
        <source>Kept in {0}, for you alone.</source>
        <translation>Se guarda en {0}, solo para usted.</translation>
    </message>
    <message>
        <source>Keys
Enter: next question.  Alt+D: not done.  Alt+P: pending.  Delete: clear a choice.
Alt+Left: back to where you were.  Alt+PgUp, Alt+PgDown: page before and after.  Ctrl+1 to Ctrl+{0}: steps of the intake.
{1}
Ctrl+K: find a command, page, question, drug, test or answer.  Ctrl+Z: undo.  Ctrl+S: save.  F9: assessment panel.</source>
        <translation>Teclas
Intro: pregunta siguiente.  Alt+D: no realizado.  Alt+P: pendiente.  Supr: borrar una elección.
Alt+Left: volver adonde estaba.  Alt+PgUp, Alt+PgDown: página anterior y siguiente.  Ctrl+1 a Ctrl+{0}: pasos de la toma de datos.
{1}
Ctrl+K: buscar un comando, una página, una pregunta, un fármaco, una prueba o una respuesta.  Ctrl+Z: deshacer.  Ctrl+S: guardar.  F9: panel de evaluación.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>Known until now: {0} ({1}).</source>
        <translation>Conocido hasta ahora: {0} ({1}).</translation>
    </message>
    <message>
        <source>Label of the copy</source>
        <translation>Etiqueta de la copia</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Idioma de la hoja</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Later visits are counted from the visit of {0}, as decided on {1}</source>
        <translation>Las visitas posteriores se cuentan desde la visita del {0}, según lo decidido el {1}</translation>
    </message>
    <message>
        <source>Leading answers</source>
        <translation>Respuestas principales</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Leave empty unless you need it</source>
        <translation>Deje vacío si no lo necesita</translation>
    </message>
    <message>
        <source>Leave the dates as they are</source>
        <translation>Dejar las fechas como están</translation>
    </message>
    <message>
        <source>Leave the plan as it is</source>
        <translation>Dejar el plan como está</translation>
    </message>
    <message>
        <source>Leaves covered: {0} of {1}</source>
        <translation>Hojas cubiertas: {0} de {1}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Carta enviada</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Licenses
Program: Apache License 2.0. Guideline content: CC BY 4.0. Icons: Lucide, ISC license.
Fonts: DejaVu license; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.
Qt and PySide6: GNU Lesser General Public License, version 3; they can be replaced by other builds.</source>
        <translation>Licencias
Programa: Apache License 2.0. Contenido de las guías: CC BY 4.0. Iconos: Lucide, licencia ISC.
Fuentes: licencia DejaVu; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.
Qt y PySide6: GNU Lesser General Public License, versión 3; se pueden sustituir por otras compilaciones.</translation>
    </message>
    <message>
        <source>Limits: {0}</source>
        <translation>Límites: {0}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Loading the guidelines…</source>
        <translation>Cargando las guías…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Look at a past day</source>
        <translation>Ver un día pasado</translation>
    </message>
    <message>
        <source>Look at a past day, for example 2026-03</source>
        <translation>Ver un día pasado, por ejemplo 2026-03</translation>
    </message>
    <message>
        <source>Look at before acting</source>
        <translation>Revisar antes de actuar</translation>
    </message>
    <message>
        <source>Look for “{0}”</source>
        <translation>Buscar «{0}»</translation>
    </message>
    <message>
        <source>Look here first</source>
        <translation>Mire primero aquí</translation>
    </message>
    <message>
        <source>Looking for case files…</source>
        <translation>Buscando archivos de casos…</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mayoría</translation>
    </message>
    <message>
        <source>Make a teaching copy…</source>
        <translation>Hacer una copia docente…</translation>
    </message>
    <message>
        <source>Make final…</source>
        <translation>Hacer definitivo…</translation>
    </message>
    <message>
        <source>Make the plan final</source>
        <translation>Hacer definitivo el plan</translation>
    </message>
    <message>
        <source>Map of the tree</source>
        <translation>Mapa del árbol</translation>
    </message>
    <message>
        <source>May be considered</source>
        <translation>Puede considerarse</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>¿Cumplido?</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>Errata</translation>
    </message>
    <message>
        <source>Misprint: {0}. {1}</source>
        <translation>Errata: {0}. {1}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Missed…</source>
        <translation>Perdida…</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Missing here:</source>
        <translation>Faltan aquí:</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Monday to Friday, else the next day</source>
        <translation>De lunes a viernes; si no, el día siguiente</translation>
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
        <translation>Más preguntas que deciden una prueba</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Mover a…</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Reprogramada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>Nombre de quien firma</translation>
    </message>
    <message>
        <source>Name the folders with the clinic&apos;s case files there, and this says who is due.</source>
        <translation>Indique ahí las carpetas con los archivos de casos del centro, y aquí se verá quién está pendiente.</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Nombre, opcional</translation>
    </message>
    <message>
        <source>Name, year of birth, decisions and visits stay behind. The file of the patient is not changed.</source>
        <translation>El nombre, el año de nacimiento, las decisiones y las visitas no se copian. El archivo del paciente no se modifica.</translation>
    </message>
    <message>
        <source>Named in place of what cannot be given</source>
        <translation>Nombrado en lugar de lo que no se puede dar</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Requiere</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Never hide it by itself</source>
        <translation>No ocultarlo nunca automáticamente</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuevo evento</translation>
    </message>
    <message>
        <source>New passphrase, at least 8 characters</source>
        <translation>Nueva contraseña, al menos 8 caracteres</translation>
    </message>
    <message>
        <source>New result</source>
        <translation>Nuevo resultado</translation>
    </message>
    <message>
        <source>New result: {0}</source>
        <translation>Nuevo resultado: {0}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Nuevo: {0}</translation>
    </message>
    <message>
        <source>Newer than these sources, only named</source>
        <translation>Posterior a estas fuentes, solo mencionado</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Próximas fechas</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Pregunta siguiente</translation>
    </message>
    <message>
        <source>Next unread (N)</source>
        <translation>Siguiente no leído (N)</translation>
    </message>
    <message>
        <source>Next visit: {0}, {1}</source>
        <translation>Próxima visita: {0}, {1}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Sin acción</translation>
    </message>
    <message>
        <source>No advice is shown, so that what is meant for others cannot mislead.</source>
        <translation>No se muestran indicaciones, para que lo destinado a otros no induzca a error.</translation>
    </message>
    <message>
        <source>No advice is shown.</source>
        <translation>No se muestran indicaciones.</translation>
    </message>
    <message>
        <source>No answer of the sources.</source>
        <translation>Sin respuesta de las fuentes.</translation>
    </message>
    <message>
        <source>No bundled patient is asked this.</source>
        <translation>A ningún paciente incluido se le pregunta esto.</translation>
    </message>
    <message>
        <source>No calendar, sheet or table is made of these dates</source>
        <translation>No se hace calendario, hoja ni tabla con estas fechas</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>No hay ningún caso abierto.</translation>
    </message>
    <message>
        <source>No clinic days in this case</source>
        <translation>Sin días de consulta en este caso</translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation>Sin consenso</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>Ninguna línea elegida</translation>
    </message>
    <message>
        <source>No line fits the search and the state chosen. Escape in the search field empties it.</source>
        <translation>Ninguna línea coincide con la búsqueda y el estado elegidos. Esc en el campo de búsqueda lo vacía.</translation>
    </message>
    <message>
        <source>No options are shown, so that what is meant for others cannot mislead.</source>
        <translation>No se muestran opciones, para que lo destinado a otros no induzca a error.</translation>
    </message>
    <message>
        <source>No patient is open. Open a case, or choose a teaching case, to light its road.</source>
        <translation>No hay ningún paciente abierto. Abra un caso, o elija un caso docente, para iluminar su camino.</translation>
    </message>
    <message>
        <source>No plan to compare</source>
        <translation>Ningún plan con el que comparar</translation>
    </message>
    <message>
        <source>No recommendation</source>
        <translation>Sin recomendación</translation>
    </message>
    <message>
        <source>No road is shown: that of a patient does not belong on a screen for a room. Open a teaching case for a lesson.</source>
        <translation>No se muestra ningún camino: el de un paciente no debe verse en una pantalla de sala. Abra un caso docente para una lección.</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Sin regla</translation>
    </message>
    <message>
        <source>No visit is ahead in this plan. {0}</source>
        <translation>No queda ninguna visita en este plan. {0}</translation>
    </message>
    <message>
        <source>No visit is new or changed since it was last saved.</source>
        <translation>Ninguna visita es nueva ni ha cambiado desde la última vez que se guardó.</translation>
    </message>
    <message>
        <source>No voice recommends anything here.</source>
        <translation>Ninguna voz recomienda nada aquí.</translation>
    </message>
    <message>
        <source>No, {0} mm = {1} cm</source>
        <translation>No, {0} mm = {1} cm</translation>
    </message>
    <message>
        <source>Nobody is overdue, due, or coming within a month.</source>
        <translation>Nadie está atrasado, pendiente ni previsto en un mes.</translation>
    </message>
    <message>
        <source>None is dated yet</source>
        <translation>Ninguna tiene fecha aún</translation>
    </message>
    <message>
        <source>None of the {0} studies has these words. Change or clear the search.</source>
        <translation>Ninguno de los {0} estudios contiene estas palabras. Cambie o borre la búsqueda.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
    <message>
        <source>None yet. A case file can also be dragged into this window.</source>
        <translation>Ninguno aún. También puede arrastrar un archivo de caso a esta ventana.</translation>
    </message>
    <message>
        <source>None yet. The first is kept with the next save.</source>
        <translation>Ninguna aún. La primera se conserva al guardar la próxima vez.</translation>
    </message>
    <message>
        <source>None yet: a finding is missing.</source>
        <translation>Ninguna aún: falta un hallazgo.</translation>
    </message>
    <message>
        <source>Not carried by an item</source>
        <translation>No recogido en ningún elemento</translation>
    </message>
    <message>
        <source>Not chosen yet.</source>
        <translation>Aún sin elegir.</translation>
    </message>
    <message>
        <source>Not chosen yet: dated with {0}, the closest follow-up the source allows.</source>
        <translation>Aún sin elegir: fechado con {0}, el seguimiento más estrecho que permite la fuente.</translation>
    </message>
    <message>
        <source>Not clinically signed off</source>
        <translation>Sin validación clínica</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>No cubierto</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No realizado</translation>
    </message>
    <message>
        <source>Not done or not available</source>
        <translation>No realizado o no disponible</translation>
    </message>
    <message>
        <source>Not for this patient: {0}</source>
        <translation>No para este paciente: {0}</translation>
    </message>
    <message>
        <source>Not pursued</source>
        <translation>No se prosigue</translation>
    </message>
    <message>
        <source>Not pursued: {0}</source>
        <translation>No se prosigue: {0}</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>No resuelto</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Aún sin aclarar</translation>
    </message>
    <message>
        <source>Not settled: {0}</source>
        <translation>Sin aclarar: {0}</translation>
    </message>
    <message>
        <source>Not shown, because this program does not know it: {0}.</source>
        <translation>No se muestra porque este programa no lo conoce: {0}.</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>No válido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>Anotar un contacto</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Note on the visit, may stay empty</source>
        <translation>Nota sobre la visita, puede quedar vacía</translation>
    </message>
    <message>
        <source>Note, may stay empty; it stays in the case and goes into no calendar</source>
        <translation>Nota, puede quedar vacía; permanece en el caso y no pasa a ningún calendario</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Nota: {0}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>No hay diferencias.</translation>
    </message>
    <message>
        <source>Nothing has been entered.</source>
        <translation>No se ha introducido nada.</translation>
    </message>
    <message>
        <source>Nothing has changed since plan {0}.</source>
        <translation>Nada ha cambiado desde el plan {0}.</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nada tiene este nombre.</translation>
    </message>
    <message>
        <source>Nothing here is the patient&apos;s own. Change findings and see what would differ; the case stays as it is.</source>
        <translation>Nada de esto es del propio paciente. Cambie hallazgos y vea qué diferiría; el caso queda como está.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Nada contiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing is overdue, due or coming within {0}.</source>
        <translation>No hay nada vencido, pendiente ni previsto en el plazo: {0}.</translation>
    </message>
    <message>
        <source>Nothing is said of it here by the {0}</source>
        <translation>Aquí no dice nada de ello: {0}</translation>
    </message>
    <message>
        <source>Nothing reported of them here; their own texts were not read</source>
        <translation>Nada referido de ellas aquí; sus propios textos no se leyeron</translation>
    </message>
    <message>
        <source>Nothing that is missing would turn an answer.</source>
        <translation>Nada de lo que falta cambiaría una respuesta.</translation>
    </message>
    <message>
        <source>Not…</source>
        <translation>No…</translation>
    </message>
    <message>
        <source>Number of the quiz</source>
        <translation>Número del cuestionario</translation>
    </message>
    <message>
        <source>Number of visits</source>
        <translation>Número de visitas</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Cifras en tabla</translation>
    </message>
    <message>
        <source>Of each case ten saves are kept. The one you open is a case without a file: save it where you want it.</source>
        <translation>Se conservan las diez últimas versiones guardadas de cada caso. La que abre es un caso sin archivo: guárdelo donde quiera.</translation>
    </message>
    <message>
        <source>Of what is entered, no other value of one finding alone would change it.</source>
        <translation>De lo introducido, ningún otro valor de un solo hallazgo lo cambiaría.</translation>
    </message>
    <message>
        <source>On (→)</source>
        <translation>Seguir (→)</translation>
    </message>
    <message>
        <source>On the boundary</source>
        <translation>En el límite</translation>
    </message>
    <message>
        <source>On the patient sheet, for all patients of this clinic</source>
        <translation>En la hoja del paciente, para todos los pacientes de este centro</translation>
    </message>
    <message>
        <source>On which days does the clinic see patients? Until this is said, dates may fall on weekends and holidays.</source>
        <translation>¿Qué días atiende el centro a los pacientes? Hasta indicarlo, las fechas pueden caer en fines de semana y festivos.</translation>
    </message>
    <message>
        <source>One line for each visit; otherwise the most urgent one of each case</source>
        <translation>Una línea por visita; si no, la más urgente de cada caso</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>One voice alone speaks of this.</source>
        <translation>Solo una voz habla de esto.</translation>
    </message>
    <message>
        <source>Only {0} characters fit here. The end of the text was left out.</source>
        <translation>Aquí solo caben {0} caracteres. Se omitió el final del texto.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Open a case first: it is the first of the two.</source>
        <translation>Abra primero un caso: es el primero de los dos.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Open the case and take the record back there.</source>
        <translation>Abra el caso y retire allí el registro.</translation>
    </message>
    <message>
        <source>Open the due list</source>
        <translation>Abrir la lista de pendientes</translation>
    </message>
    <message>
        <source>Open the encrypted files</source>
        <translation>Abrir los archivos cifrados</translation>
    </message>
    <message>
        <source>Open this case</source>
        <translation>Abrir este caso</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Abrir esta versión</translation>
    </message>
    <message>
        <source>Opens the question</source>
        <translation>Abre la pregunta</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Abre {0}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Optional or not indicated</source>
        <translation>Opcional o no indicado</translation>
    </message>
    <message>
        <source>Options of your own</source>
        <translation>Opciones propias</translation>
    </message>
    <message>
        <source>Options with their sources for high-grade neuroendocrine neoplasms. The program shows and does not choose.</source>
        <translation>Opciones con sus fuentes para neoplasias neuroendocrinas de alto grado. El programa muestra y no elige.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Other answers: {0} and more.</source>
        <translation>Otras respuestas: {0} y más.</translation>
    </message>
    <message>
        <source>Other answers: {0}.</source>
        <translation>Otras respuestas: {0}.</translation>
    </message>
    <message>
        <source>Other cautions.</source>
        <translation>Otras precauciones.</translation>
    </message>
    <message>
        <source>Other contact…</source>
        <translation>Otro contacto…</translation>
    </message>
    <message>
        <source>Other surveillance rules apply.</source>
        <translation>Se aplican otras reglas de vigilancia.</translation>
    </message>
    <message>
        <source>Others said</source>
        <translation>Otros dijeron</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days</source>
        <translation>Días habituales del centro</translation>
    </message>
    <message>
        <source>Our clinic&apos;s usual days, not used in this case: {0}</source>
        <translation>Días habituales del centro, no usados en este caso: {0}</translation>
    </message>
    <message>
        <source>Our reading</source>
        <translation>Nuestra lectura</translation>
    </message>
    <message>
        <source>Our reading: {0}</source>
        <translation>Nuestra lectura: {0}</translation>
    </message>
    <message>
        <source>Out of the scope of the sources</source>
        <translation>Fuera del ámbito de las fuentes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Overrule {0}</source>
        <translation>Anular {0}</translation>
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
        <translation>Dosier…</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packs…</source>
        <translation>Paquetes…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Page size of the patient sheet</source>
        <translation>Tamaño de página de la hoja del paciente</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Pathology report</source>
        <translation>Informe de anatomía patológica</translation>
    </message>
    <message>
        <source>Patient only</source>
        <translation>Solo el paciente</translation>
    </message>
    <message>
        <source>Patient sheet</source>
        <translation>Hoja del paciente</translation>
    </message>
    <message>
        <source>Patients who meet this question</source>
        <translation>Pacientes que llegan a esta pregunta</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Perhaps this patient&apos;s stratum: a finding is missing</source>
        <translation>Quizá el estrato de este paciente: falta un hallazgo</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture of the course</source>
        <translation>Imagen de la evolución</translation>
    </message>
    <message>
        <source>Picture or list</source>
        <translation>Imagen o lista</translation>
    </message>
    <message>
        <source>Picture: {0} ({1})</source>
        <translation>Imagen: {0} ({1})</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Place or what-if</source>
        <translation>Lugar o hipótesis</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan date</source>
        <translation>Fecha del plan</translation>
    </message>
    <message>
        <source>Plan {0} is signed and kept in the case, which is saved.</source>
        <translation>El plan {0} está firmado y consta en el caso, que se ha guardado.</translation>
    </message>
    <message>
        <source>Plan {0} is signed. Save the case to keep it (Ctrl+S).</source>
        <translation>El plan {0} está firmado. Guarde el caso para conservarlo (Ctrl+S).</translation>
    </message>
    <message>
        <source>Plan {0} of {1}</source>
        <translation>Plan {0} del {1}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificada</translation>
    </message>
    <message>
        <source>Plans of this case</source>
        <translation>Planes de este caso</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>Traiga, por favor</translation>
    </message>
    <message>
        <source>Population: {0}</source>
        <translation>Población: {0}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posturas</translation>
    </message>
    <message>
        <source>Poster on A2 sheets (*.pdf)</source>
        <translation>Póster en hojas A2 (*.pdf)</translation>
    </message>
    <message>
        <source>Poster on A3 sheets (*.pdf)</source>
        <translation>Póster en hojas A3 (*.pdf)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Present as a lesson, F5</source>
        <translation>Presentar como lección, F5</translation>
    </message>
    <message>
        <source>Preview of the care plan</source>
        <translation>Vista previa del plan de cuidados</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Print a page with the dates for the patient</source>
        <translation>Imprimir una página con las fechas para el paciente</translation>
    </message>
    <message>
        <source>Print patient sheet…</source>
        <translation>Imprimir hoja del paciente…</translation>
    </message>
    <message>
        <source>Print sheet…</source>
        <translation>Imprimir hoja…</translation>
    </message>
    <message>
        <source>Print the lines shown</source>
        <translation>Imprimir las líneas mostradas</translation>
    </message>
    <message>
        <source>Print the studies shown</source>
        <translation>Imprimir los estudios mostrados</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profesión</translation>
    </message>
    <message>
        <source>Prognosis</source>
        <translation>Pronóstico</translation>
    </message>
    <message>
        <source>Put rule, source and event into the calendar; they tell the diagnosis</source>
        <translation>Incluir regla, fuente y evento en el calendario; revelan el diagnóstico</translation>
    </message>
    <message>
        <source>Put the patient&apos;s name into calendar and sheet</source>
        <translation>Incluir el nombre del paciente en el calendario y la hoja</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Questions (*.json)</source>
        <translation>Preguntas (*.json)</translation>
    </message>
    <message>
        <source>Questions of this situation</source>
        <translation>Preguntas de esta situación</translation>
    </message>
    <message>
        <source>Question… (Q)</source>
        <translation>Preguntar… (Q)</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Quiz from the rules</source>
        <translation>Cuestionario a partir de las reglas</translation>
    </message>
    <message>
        <source>Quiz on the full screen</source>
        <translation>Cuestionario a pantalla completa</translation>
    </message>
    <message>
        <source>Quiz {0}</source>
        <translation>Cuestionario {0}</translation>
    </message>
    <message>
        <source>Quiz {0}: question {1} of {2}</source>
        <translation>Cuestionario {0}: pregunta {1} de {2}</translation>
    </message>
    <message>
        <source>Re-planned for {0}.</source>
        <translation>Replanificada para el {0}.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Leer un archivo…</translation>
    </message>
    <message>
        <source>Read a guideline pack</source>
        <translation>Leer un paquete de guía</translation>
    </message>
    <message>
        <source>Read a pack file and say what it would change</source>
        <translation>Leer un archivo de paquete e indicar qué cambiaría</translation>
    </message>
    <message>
        <source>Read a pack…</source>
        <translation>Leer un paquete…</translation>
    </message>
    <message>
        <source>Read a table or file that a reviewer sent</source>
        <translation>Leer una tabla o un archivo enviado por un revisor</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Leer como texto</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>Read it again under Help, About. There is no network code: nothing leaves this computer.</source>
        <translation>Puede releerlo en Ayuda, Acerca de. No hay código de red: nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Read the folders again, F5</source>
        <translation>Volver a leer las carpetas, F5</translation>
    </message>
    <message>
        <source>Read the guidelines one item after another, as a clinician reads them, with the paper beside you. A agrees, C asks for a change, Q asks a question; Left and Right go back and on, N goes to the next that is not read, T takes your word back; Up, Down and Space scroll. Each word is kept at once, and you go on where you stopped. A packet is for reviewers who install nothing.</source>
        <translation>Lea las guías elemento a elemento, como las lee un clínico, con el artículo al lado. A muestra acuerdo, C pide un cambio, Q plantea una pregunta; izquierda y derecha retroceden y avanzan, N va al siguiente no leído, T retira lo dicho; arriba, abajo y espacio desplazan. Cada opinión se guarda al momento y se continúa donde se dejó. Un dosier es para revisores que no instalan nada.</translation>
    </message>
    <message>
        <source>Read what a reviewer sent</source>
        <translation>Leer lo que envió un revisor</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is as it was read before.</source>
        <translation>Se detuvo la lectura; la lista queda como se leyó antes.</translation>
    </message>
    <message>
        <source>Reading was stopped; the list is not complete.</source>
        <translation>Se detuvo la lectura; la lista no está completa.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for your own option</source>
        <translation>Motivo de la opción propia</translation>
    </message>
    <message>
        <source>Reason for {0}</source>
        <translation>Motivo de {0}</translation>
    </message>
    <message>
        <source>Reason, for example relapse</source>
        <translation>Motivo, por ejemplo recidiva</translation>
    </message>
    <message>
        <source>Reason, may stay empty</source>
        <translation>Motivo, puede quedar vacío</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Motivo: {0}</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>Registrar una decisión</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>Registrar una visita</translation>
    </message>
    <message>
        <source>Record as cancelled</source>
        <translation>Registrar como cancelada</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>Registrar como realizada</translation>
    </message>
    <message>
        <source>Record as missed</source>
        <translation>Registrar como perdida</translation>
    </message>
    <message>
        <source>Record as {0}: {1}</source>
        <translation>Registrar como {0}: {1}</translation>
    </message>
    <message>
        <source>Record only: changes no advice</source>
        <translation>Solo registro: no cambia las indicaciones</translation>
    </message>
    <message>
        <source>Record otherwise</source>
        <translation>Registrar de otro modo</translation>
    </message>
    <message>
        <source>Record the new date</source>
        <translation>Registrar la nueva fecha</translation>
    </message>
    <message>
        <source>Record what became of a decision</source>
        <translation>Registrar qué fue de una decisión</translation>
    </message>
    <message>
        <source>Record what became of each visit; the dates of the others stay unless you ask for it. Choose a visit and press Enter, or Ctrl+D for done today and Ctrl+Shift+D for done on a date. Alt+C saves the calendar, Alt+S the patient sheet, Alt+T the table; Alt+A begins another setting. Save the calendar over the one given out last: what changed and what is taken out come beside it.</source>
        <translation>Registre qué fue de cada visita; las fechas de las demás no cambian salvo que lo pida. Elija una visita y pulse Intro, o Ctrl+D para realizada hoy y Ctrl+Shift+D para realizada en una fecha. Alt+C guarda el calendario, Alt+S la hoja del paciente, Alt+T la tabla; Alt+A inicia otra pauta. Guarde el calendario sobre el último entregado: lo cambiado y lo retirado se añaden al lado.</translation>
    </message>
    <message>
        <source>Record workup</source>
        <translation>Registrar el estudio</translation>
    </message>
    <message>
        <source>Recorded: {0}</source>
        <translation>Registrado: {0}</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Region; without it, holidays of regions are not counted</source>
        <translation>Región; sin ella no cuentan los festivos regionales</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Reminders before each visit</source>
        <translation>Recordatorios antes de cada visita</translation>
    </message>
    <message>
        <source>Reminders in the calendar before each visit; none unless chosen</source>
        <translation>Recordatorios en el calendario antes de cada visita; ninguno si no se eligen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove from the list: {0}</source>
        <translation>Quitar de la lista: {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Quitar: {0}</translation>
    </message>
    <message>
        <source>Request to {0}</source>
        <translation>Solicitud para {0}</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statement, in our words</source>
        <translation>
            <numerusform>Se apoya en %n enunciado, con nuestras palabras</numerusform>
            <numerusform>Se apoya en %n enunciados, con nuestras palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n statements, in our words</source>
        <translation>
            <numerusform>Se apoya en %n enunciado, con nuestras palabras</numerusform>
            <numerusform>Se apoya en %n enunciados, con nuestras palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Result: {0}</source>
        <translation>Resultado: {0}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review (*.yaml)</source>
        <translation>Revisión (*.yaml)</translation>
    </message>
    <message>
        <source>Review of the guidelines</source>
        <translation>Revisión de las guías</translation>
    </message>
    <message>
        <source>Review: {0}</source>
        <translation>Revisión: {0}</translation>
    </message>
    <message>
        <source>Road only</source>
        <translation>Solo el camino</translation>
    </message>
    <message>
        <source>Road through the tree</source>
        <translation>Camino por el árbol</translation>
    </message>
    <message>
        <source>Road: {0}</source>
        <translation>Camino: {0}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Running: {0}</source>
        <translation>En curso: {0}</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>Imagen SVG</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save &amp;calendar…</source>
        <translation>Guardar &amp;calendario…</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>Guardar &amp;tabla…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Save a calendar for the patient: no label, no diagnosis</source>
        <translation>Guardar un calendario para el paciente: sin etiqueta ni diagnóstico</translation>
    </message>
    <message>
        <source>Save a page with the dates for the patient</source>
        <translation>Guardar una página con las fechas para el paciente</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Guardar como página web…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>Save both cases beside each other</source>
        <translation>Guardar los dos casos uno junto al otro</translation>
    </message>
    <message>
        <source>Save my review</source>
        <translation>Guardar mi revisión</translation>
    </message>
    <message>
        <source>Save my review as a file to send</source>
        <translation>Guardar mi revisión como archivo para enviar</translation>
    </message>
    <message>
        <source>Save my review…</source>
        <translation>Guardar mi revisión…</translation>
    </message>
    <message>
        <source>Save patient &amp;sheet…</source>
        <translation>Guardar &amp;hoja del paciente…</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Guardar hoja…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Guardar tabla…</translation>
    </message>
    <message>
        <source>Save text…</source>
        <translation>Guardar texto…</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Guardar las respuestas</translation>
    </message>
    <message>
        <source>Save the answers as a table…</source>
        <translation>Guardar las respuestas como tabla…</translation>
    </message>
    <message>
        <source>Save the care plan</source>
        <translation>Guardar el plan de cuidados</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Guardar el caso</translation>
    </message>
    <message>
        <source>Save the glossary</source>
        <translation>Guardar el glosario</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Guardar la guía</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Guardar el historial</translation>
    </message>
    <message>
        <source>Save the history as table</source>
        <translation>Guardar el historial como tabla</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Guardar la lección</translation>
    </message>
    <message>
        <source>Save the lesson as slides or text</source>
        <translation>Guardar la lección como diapositivas o texto</translation>
    </message>
    <message>
        <source>Save the lines shown as a table</source>
        <translation>Guardar como tabla las líneas mostradas</translation>
    </message>
    <message>
        <source>Save the lines shown as text</source>
        <translation>Guardar como texto las líneas mostradas</translation>
    </message>
    <message>
        <source>Save the list as a table</source>
        <translation>Guardar la lista como tabla</translation>
    </message>
    <message>
        <source>Save the list as text</source>
        <translation>Guardar la lista como texto</translation>
    </message>
    <message>
        <source>Save the patient sheet</source>
        <translation>Guardar la hoja del paciente</translation>
    </message>
    <message>
        <source>Save the patient&apos;s calendar…</source>
        <translation>Guardar el calendario del paciente…</translation>
    </message>
    <message>
        <source>Save the request to {0}</source>
        <translation>Guardar la solicitud para {0}</translation>
    </message>
    <message>
        <source>Save the tree</source>
        <translation>Guardar el árbol</translation>
    </message>
    <message>
        <source>Save the visits as a calendar</source>
        <translation>Guardar las visitas como calendario</translation>
    </message>
    <message>
        <source>Save the visits as a calendar file</source>
        <translation>Guardar las visitas como archivo de calendario</translation>
    </message>
    <message>
        <source>Save the visits as a table</source>
        <translation>Guardar las visitas como tabla</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Guardado como {0}</translation>
    </message>
    <message>
        <source>Saved as {0}, and as {1} for a phone.</source>
        <translation>Guardado como {0}, y como {1} para un teléfono.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visit.</source>
        <translation>
            <numerusform>Guardado como {0}: %n visita.</numerusform>
            <numerusform>Guardado como {0}: %n visitas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as {0}: %n visits.</source>
        <translation>
            <numerusform>Guardado como {0}: %n visita.</numerusform>
            <numerusform>Guardado como {0}: %n visitas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to {0}.</source>
        <translation>Guardado en {0}.</translation>
    </message>
    <message>
        <source>Saved. Visits that others recorded in the file meanwhile are in the case now.</source>
        <translation>Guardado. Las visitas que otros registraron entretanto en el archivo están ahora en el caso.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Say in a few words what is planned.</source>
        <translation>Indique en pocas palabras lo planificado.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Prueba de imagen</translation>
    </message>
    <message>
        <source>Score by topic</source>
        <translation>Puntuación por tema</translation>
    </message>
    <message>
        <source>Search as you type</source>
        <translation>Busque mientras escribe</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Buscar en la evidencia</translation>
    </message>
    <message>
        <source>Search the guidelines</source>
        <translation>Buscar en las guías</translation>
    </message>
    <message>
        <source>Search the tree</source>
        <translation>Buscar en el árbol</translation>
    </message>
    <message>
        <source>Search title, population, group…</source>
        <translation>Buscar título, población, grupo…</translation>
    </message>
    <message>
        <source>Second case</source>
        <translation>Segundo caso</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Self-check of {0} found what should not be:</source>
        <translation>La autocomprobación de {0} encontró lo que no debería haber:</translation>
    </message>
    <message>
        <source>Self-check of {0}: {1}.</source>
        <translation>Autocomprobación de {0}: {1}.</translation>
    </message>
    <message>
        <source>Self-check: not done yet. It is done once a day, and by &apos;hgnen-desktop self-check&apos;.</source>
        <translation>Autocomprobación: aún no realizada. Se hace una vez al día y con &apos;hgnen-desktop self-check&apos;.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Several rules apply. Follow one of them to record its visits.</source>
        <translation>Se aplican varias reglas. Siga una de ellas para registrar sus visitas.</translation>
    </message>
    <message>
        <source>Several voices speak; they are shown side by side, and no agreement is guessed.</source>
        <translation>Hablan varias voces; se muestran una junto a otra y no se presupone acuerdo.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Mostrar los {0}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar la respuesta</translation>
    </message>
    <message>
        <source>Show the next question</source>
        <translation>Mostrar la pregunta siguiente</translation>
    </message>
    <message>
        <source>Show the other findings</source>
        <translation>Mostrar los demás hallazgos</translation>
    </message>
    <message>
        <source>Show the possible situations</source>
        <translation>Mostrar las situaciones posibles</translation>
    </message>
    <message>
        <source>Show {0}: {1}</source>
        <translation>Mostrar {0}: {1}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign as plan {0}</source>
        <translation>Firmar como plan {0}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Silencios</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Sin mención</translation>
    </message>
    <message>
        <source>Silent here</source>
        <translation>Sin mención aquí</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Since plan {0}: {1}</source>
        <translation>Desde el plan {0}: {1}</translation>
    </message>
    <message>
        <source>Situation then: {0}</source>
        <translation>Situación entonces: {0}</translation>
    </message>
    <message>
        <source>Situation: {0} → {1}.</source>
        <translation>Situación: {0} → {1}.</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>Diapositivas…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Correct them, and the options are shown again.</source>
        <translation>Algunos hallazgos no pueden ser todos ciertos. Corríjalos y volverán a mostrarse las opciones.</translation>
    </message>
    <message>
        <source>Some findings cannot all be true. Figures are shown again when they are corrected.</source>
        <translation>Algunos hallazgos no pueden ser todos ciertos. Las cifras volverán a mostrarse cuando se corrijan.</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Algo no encaja</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing here counts until it is started again.</source>
        <translation>Algo falló en el programa. Nada de lo mostrado es válido hasta reiniciarlo.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What is shown from now on may not be right: please start it again.</source>
        <translation>Algo falló dentro del programa. Lo que se muestre desde ahora puede no ser correcto: reinícielo.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Source by source</source>
        <translation>Fuente por fuente</translation>
    </message>
    <message>
        <source>Source of {0}: open the statement</source>
        <translation>Fuente de {0}: abrir el enunciado</translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statement</source>
        <translation>
            <numerusform>Fuente: %n enunciado</numerusform>
            <numerusform>Fuente: %n enunciados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n statements</source>
        <translation>
            <numerusform>Fuente: %n enunciado</numerusform>
            <numerusform>Fuente: %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Fuente: {0}</translation>
    </message>
    <message>
        <source>Sources are silent</source>
        <translation>Las fuentes callan</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>Habla de</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Start the quiz</source>
        <translation>Iniciar el cuestionario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stated, no vote</source>
        <translation>Afirmado, sin votación</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Enunciados</translation>
    </message>
    <message>
        <source>Steps of the intake</source>
        <translation>Pasos de la toma de datos</translation>
    </message>
    <message>
        <source>Still missing: {0}. Where there is no conflict of interest, write none.</source>
        <translation>Aún falta: {0}. Si no hay conflicto de intereses, escriba ninguno.</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Aún necesario</translation>
    </message>
    <message>
        <source>Still needed: {0}.</source>
        <translation>Aún necesario: {0}.</translation>
    </message>
    <message>
        <source>Still possible: {0}.</source>
        <translation>Aún posible: {0}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop reading the folders</source>
        <translation>Detener la lectura de las carpetas</translation>
    </message>
    <message>
        <source>Strata of a cohort, not a prediction for this patient</source>
        <translation>Estratos de una cohorte, no una predicción para este paciente</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>Strike out an event</source>
        <translation>Tachar un evento</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>Supplied by {0}.</source>
        <translation>Lo aporta {0}.</translation>
    </message>
    <message>
        <source>Surveillance</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <source>Synthetic patients to look around in. Save one under a name of your own to keep your changes.</source>
        <translation>Pacientes sintéticos para explorar. Guarde uno con otro nombre para conservar sus cambios.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Tables and files of a review (*.csv *.tsv *.txt *.yaml *.yml)</source>
        <translation>Tablas y archivos de una revisión (*.csv *.tsv *.txt *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back (T)</source>
        <translation>Retirar (T)</translation>
    </message>
    <message>
        <source>Take back a record</source>
        <translation>Retirar un registro</translation>
    </message>
    <message>
        <source>Take back the last record: {0}</source>
        <translation>Retirar el último registro: {0}</translation>
    </message>
    <message>
        <source>Take back the record: {0}</source>
        <translation>Retirar el registro: {0}</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Retirar: {0}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>Take the change of the findings back, enter the date under Surveillance again, then change them.</source>
        <translation>Retire el cambio de los hallazgos, introduzca de nuevo la fecha en Vigilancia y vuelva a cambiarlos.</translation>
    </message>
    <message>
        <source>Take the chosen pack out of use</source>
        <translation>Retirar del uso el paquete elegido</translation>
    </message>
    <message>
        <source>Take the pack into use</source>
        <translation>Poner en uso el paquete</translation>
    </message>
    <message>
        <source>Taken in: {0}</source>
        <translation>Incorporado: {0}</translation>
    </message>
    <message>
        <source>Teaching case</source>
        <translation>Caso docente</translation>
    </message>
    <message>
        <source>Teaching cases</source>
        <translation>Casos docentes</translation>
    </message>
    <message>
        <source>Teaching cases for every end of the tree, with learning points, and a quiz made from the rules. F5 tells the chosen case as a lesson on the full screen: Right, Space or Page Down goes on, Left goes back, Escape ends.</source>
        <translation>Casos docentes para cada extremo del árbol, con puntos de aprendizaje, y un cuestionario hecho a partir de las reglas. F5 presenta el caso elegido como lección a pantalla completa: derecha, espacio o Av Pág avanza, izquierda retrocede, Esc termina.</translation>
    </message>
    <message>
        <source>Teaching copy</source>
        <translation>Copia docente</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The PDF cannot be shown on this computer; its text is shown instead. The file can be saved all the same.</source>
        <translation>El PDF no se puede mostrar en este ordenador; en su lugar se muestra su texto. El archivo se puede guardar igualmente.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>The answer is hidden</source>
        <translation>La respuesta está oculta</translation>
    </message>
    <message>
        <source>The care plan cannot be made yet</source>
        <translation>Aún no se puede hacer el plan de cuidados</translation>
    </message>
    <message>
        <source>The care plan is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>El plan de cuidados está en el portapapeles. Nombra el caso: péguelo en la historia correcta.</translation>
    </message>
    <message>
        <source>The case as a lesson on the full screen, step by step (F5)</source>
        <translation>El caso como lección a pantalla completa, paso a paso (F5)</translation>
    </message>
    <message>
        <source>The case has changed meanwhile, and the preview is renewed. Look at it, then sign.</source>
        <translation>El caso ha cambiado entretanto y la vista previa se ha renovado. Mírela y después firme.</translation>
    </message>
    <message>
        <source>The case has changed since this preview was made. Update it before you save or print.</source>
        <translation>El caso ha cambiado desde esta vista previa. Actualícela antes de guardar o imprimir.</translation>
    </message>
    <message>
        <source>The case has changes that are not saved.</source>
        <translation>El caso tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>The case holds no name; its label is used.</source>
        <translation>El caso no tiene nombre; se usa su etiqueta.</translation>
    </message>
    <message>
        <source>The case to make a copy of; it stays as it is</source>
        <translation>El caso del que se hace la copia; queda como está</translation>
    </message>
    <message>
        <source>The clinic&apos;s name on the patient sheet</source>
        <translation>El nombre del centro en la hoja del paciente</translation>
    </message>
    <message>
        <source>The course has another date: {0}.</source>
        <translation>La evolución tiene otra fecha: {0}.</translation>
    </message>
    <message>
        <source>The date is that of the course.</source>
        <translation>La fecha es la de la evolución.</translation>
    </message>
    <message>
        <source>The day it took place</source>
        <translation>El día en que tuvo lugar</translation>
    </message>
    <message>
        <source>The disease progressed on it.</source>
        <translation>La enfermedad progresó con este tratamiento.</translation>
    </message>
    <message>
        <source>The drive does not answer. Whether the last step was done is not known.</source>
        <translation>La unidad no responde. No se sabe si se hizo el último paso.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>La entrada</translation>
    </message>
    <message>
        <source>The figures are on the clipboard.</source>
        <translation>Las cifras están en el portapapeles.</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>El archivo no se aceptó</translation>
    </message>
    <message>
        <source>The first question</source>
        <translation>La primera pregunta</translation>
    </message>
    <message>
        <source>The folders are being read…</source>
        <translation>Leyendo las carpetas…</translation>
    </message>
    <message>
        <source>The guidelines are being checked…</source>
        <translation>Comprobando las guías…</translation>
    </message>
    <message>
        <source>The guidelines could not be checked ({0}). No tree is shown.</source>
        <translation>No se pudieron comprobar las guías ({0}). No se muestra ningún árbol.</translation>
    </message>
    <message>
        <source>The list is still being read; it is not complete.</source>
        <translation>La lista aún se está leyendo; no está completa.</translation>
    </message>
    <message>
        <source>The list says who is overdue, due and coming, and which files need a look. Enter opens a case.</source>
        <translation>La lista indica quién está atrasado, pendiente y próximo, y qué archivos hay que mirar. Intro abre un caso.</translation>
    </message>
    <message>
        <source>The list shows the same. Arrow keys walk, Space folds, plus and minus zoom, 0 fits.</source>
        <translation>La lista muestra lo mismo. Las flechas recorren, espacio pliega, más y menos amplían o reducen, 0 ajusta.</translation>
    </message>
    <message>
        <source>The new date</source>
        <translation>La nueva fecha</translation>
    </message>
    <message>
        <source>The notes are longer than 20,000 characters and are not kept. Shorten them.</source>
        <translation>Las notas superan 20 000 caracteres y no se guardan. Acórtelas.</translation>
    </message>
    <message>
        <source>The pack cannot be used. Nothing was changed.</source>
        <translation>El paquete no se puede usar. No se cambió nada.</translation>
    </message>
    <message>
        <source>The packet is being written; read on meanwhile.</source>
        <translation>Se está escribiendo el dosier; siga leyendo mientras tanto.</translation>
    </message>
    <message>
        <source>The packet lies in {0}.</source>
        <translation>El dosier está en {0}.</translation>
    </message>
    <message>
        <source>The panel on the right says at once what the sources make of it, and what is still needed.</source>
        <translation>El panel derecho indica al momento qué deducen las fuentes y qué falta aún.</translation>
    </message>
    <message>
        <source>The panel voted in {0}</source>
        <translation>El panel votó en {0}</translation>
    </message>
    <message>
        <source>The passphrase of this folder</source>
        <translation>La contraseña de esta carpeta</translation>
    </message>
    <message>
        <source>The patients are being looked for.</source>
        <translation>Se están buscando los pacientes.</translation>
    </message>
    <message>
        <source>The plan in short, as text for a record. The PDF that is saved and printed says all of it.</source>
        <translation>El plan en breve, como texto para la historia clínica. El PDF que se guarda e imprime lo dice todo.</translation>
    </message>
    <message>
        <source>The plan stays the same</source>
        <translation>El plan sigue igual</translation>
    </message>
    <message>
        <source>The preview is the very document that is saved. Make final signs the plan by a name: it is numbered and kept in the case as it is, and a later plan says what changed. Choose a plan in the list to see it again.</source>
        <translation>La vista previa es el mismo documento que se guarda. Hacer definitivo firma el plan con un nombre: se numera y se conserva en el caso tal cual, y un plan posterior indica qué cambió. Elija un plan de la lista para volver a verlo.</translation>
    </message>
    <message>
        <source>The program has no network code. Cases stay where you save them.</source>
        <translation>El programa no tiene código de red. Los casos quedan donde usted los guarda.</translation>
    </message>
    <message>
        <source>The program stopped unexpectedly the last time. A report, with nothing of a case, can be copied.</source>
        <translation>El programa se cerró inesperadamente la última vez. Se puede copiar un informe, sin nada de ningún caso.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>La demostración</translation>
    </message>
    <message>
        <source>The questions of this patient&apos;s situation with their answers; nothing is preselected. Enter or Right opens a question, Left closes it, Up and Down go through them. Accept, decline with a reason, defer, or add your own: your decision is kept apart from what the sources say.</source>
        <translation>Las preguntas de la situación de este paciente con sus respuestas; nada está preseleccionado. Intro o derecha abre una pregunta, izquierda la cierra, arriba y abajo las recorren. Acepte, rechace con un motivo, aplace o añada una opción propia: su decisión se guarda aparte de lo que dicen las fuentes.</translation>
    </message>
    <message>
        <source>The request to {0} is on the clipboard. It names the case: paste it into the right record.</source>
        <translation>La solicitud para {0} está en el portapapeles. Nombra el caso: péguela en la historia correcta.</translation>
    </message>
    <message>
        <source>The request was saved as {0}.</source>
        <translation>La solicitud se guardó como {0}.</translation>
    </message>
    <message>
        <source>The road ends at: {0}</source>
        <translation>El camino termina en: {0}</translation>
    </message>
    <message>
        <source>The road is still open: {0} possible.</source>
        <translation>El camino sigue abierto: {0} posibles.</translation>
    </message>
    <message>
        <source>The same case id stands in {0}. Is one a copy?</source>
        <translation>El mismo identificador de caso figura en {0}. ¿Es uno una copia?</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>The same questions as before</source>
        <translation>Las mismas preguntas que antes</translation>
    </message>
    <message>
        <source>The self-check of the program found what should not be:</source>
        <translation>La autocomprobación del programa encontró lo que no debería haber:</translation>
    </message>
    <message>
        <source>The situation is not settled yet</source>
        <translation>La situación aún no está resuelta</translation>
    </message>
    <message>
        <source>The source says {0}.</source>
        <translation>La fuente dice {0}.</translation>
    </message>
    <message>
        <source>The sources are being laid beside each other…</source>
        <translation>Disponiendo las fuentes unas junto a otras…</translation>
    </message>
    <message>
        <source>The sources are silent here</source>
        <translation>Las fuentes callan aquí</translation>
    </message>
    <message>
        <source>The sources differ</source>
        <translation>Las fuentes difieren</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient</source>
        <translation>Las fuentes no hablan de este paciente</translation>
    </message>
    <message>
        <source>The sources do not speak of this patient, so no figures are shown.</source>
        <translation>Las fuentes no hablan de este paciente, por lo que no se muestran cifras.</translation>
    </message>
    <message>
        <source>The sources give no figures for this case as it stands.</source>
        <translation>Las fuentes no dan cifras para este caso tal como está.</translation>
    </message>
    <message>
        <source>The sources give no window. What is set here is named as the clinic&apos;s.</source>
        <translation>Las fuentes no dan margen. Lo que se fije aquí se indica como del centro.</translation>
    </message>
    <message>
        <source>The sources name no test for what is known of this patient.</source>
        <translation>Las fuentes no nombran ninguna prueba para lo que se conoce de este paciente.</translation>
    </message>
    <message>
        <source>The sources name no treatment option for this situation. You can add your own below.</source>
        <translation>Las fuentes no nombran ninguna opción de tratamiento para esta situación. Puede añadir abajo una propia.</translation>
    </message>
    <message>
        <source>The sources say nothing of it here</source>
        <translation>Las fuentes no dicen nada de ello aquí</translation>
    </message>
    <message>
        <source>The sources stop short</source>
        <translation>Las fuentes no llegan más allá</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>El paso</translation>
    </message>
    <message>
        <source>The study divides it at {0}.</source>
        <translation>El estudio lo divide en {0}.</translation>
    </message>
    <message>
        <source>The tables that the participants saved</source>
        <translation>Las tablas que guardaron los participantes</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>The visits of this case follow another rule: {0}.</source>
        <translation>Las visitas de este caso siguen otra regla: {0}.</translation>
    </message>
    <message>
        <source>The visits of this case follow the clinic&apos;s own rule: {0}.</source>
        <translation>Las visitas de este caso siguen la regla propia del centro: {0}.</translation>
    </message>
    <message>
        <source>The whole pathway as the program evaluates it, with the way of the open case. Choose a node to see its question, criteria and sources; the list beside the picture says the same in words.</source>
        <translation>Todo el itinerario tal como lo evalúa el programa, con el camino del caso abierto. Elija un nodo para ver su pregunta, criterios y fuentes; la lista junto a la imagen dice lo mismo con palabras.</translation>
    </message>
    <message>
        <source>The {0} are silent</source>
        <translation>Callan: {0}</translation>
    </message>
    <message>
        <source>The {0} is silent</source>
        <translation>Calla: {0}</translation>
    </message>
    <message>
        <source>Then record here what became of each visit. The dates of the others stay unless you ask for it.</source>
        <translation>Después registre aquí qué fue de cada visita. Las fechas de las demás no cambian salvo que lo pida.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>There is an answer</source>
        <translation>Hay una respuesta</translation>
    </message>
    <message>
        <source>There is more below. Press A again at its end.</source>
        <translation>Hay más abajo. Pulse A de nuevo al final.</translation>
    </message>
    <message>
        <source>There is no case file in these folders.</source>
        <translation>No hay ningún archivo de caso en estas carpetas.</translation>
    </message>
    <message>
        <source>These cases settle no question of this topic.</source>
        <translation>Estos casos no resuelven ninguna pregunta de este tema.</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Estos archivos están como estaban:</translation>
    </message>
    <message>
        <source>These findings would settle it:</source>
        <translation>Estos hallazgos lo resolverían:</translation>
    </message>
    <message>
        <source>This case has no history yet; it begins with the next save.</source>
        <translation>Este caso aún no tiene historial; empieza al guardar la próxima vez.</translation>
    </message>
    <message>
        <source>This case is open here with changes that are not saved. A visit recorded now comes to them.</source>
        <translation>Este caso está abierto aquí con cambios sin guardar. Una visita registrada ahora se suma a ellos.</translation>
    </message>
    <message>
        <source>This case is open in {0} too. Whoever saves second is asked to save under another name.</source>
        <translation>Este caso está abierto también en {0}. A quien guarde en segundo lugar se le pide otro nombre.</translation>
    </message>
    <message>
        <source>This case is open in {0}. A visit recorded now is joined with that work when it is saved there.</source>
        <translation>Este caso está abierto en {0}. Una visita registrada ahora se une a ese trabajo cuando se guarde allí.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. Connect the drive it is on and refresh, or remove it from the list.</source>
        <translation>Ahora no se puede acceder a esta carpeta. Conecte la unidad en la que está y actualice, o quítela de la lista.</translation>
    </message>
    <message>
        <source>This holds</source>
        <translation>Esto se cumple</translation>
    </message>
    <message>
        <source>This is an earlier version of the case. Save it where you want it.</source>
        <translation>Esta es una versión anterior del caso. Guárdela donde quiera.</translation>
    </message>
    <message>
        <source>This is the file of the open case. Choose another name for the teaching case.</source>
        <translation>Este es el archivo del caso abierto. Elija otro nombre para el caso docente.</translation>
    </message>
    <message>
        <source>This is the file of the patient. Choose another name for the copy.</source>
        <translation>Este es el archivo del paciente. Elija otro nombre para la copia.</translation>
    </message>
    <message>
        <source>This is the version before the last save. Save it where you want it.</source>
        <translation>Esta es la versión previa al último guardado. Guárdela donde quiera.</translation>
    </message>
    <message>
        <source>This is the work that was kept when the program stopped. Save it where you want it.</source>
        <translation>Este es el trabajo conservado cuando el programa se cerró. Guárdelo donde quiera.</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum</source>
        <translation>Estrato de este paciente</translation>
    </message>
    <message>
        <source>This patient&apos;s stratum: {0}</source>
        <translation>Estrato de este paciente: {0}</translation>
    </message>
    <message>
        <source>This patient: {0:g}</source>
        <translation>Este paciente: {0:g}</translation>
    </message>
    <message>
        <source>This plan ended on {0}{1}</source>
        <translation>Este plan terminó el {0}{1}</translation>
    </message>
    <message>
        <source>This preview is the file that is saved and printed.</source>
        <translation>Esta vista previa es el archivo que se guarda y se imprime.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Timeline of the visits</source>
        <translation>Cronología de las visitas</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Para recordar</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Trampa</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Treatment, surveillance and care plan follow from the same answers, each with its source.</source>
        <translation>El tratamiento, la vigilancia y el plan de cuidados derivan de las mismas respuestas, cada uno con su fuente.</translation>
    </message>
    <message>
        <source>Trials that the sources name</source>
        <translation>Ensayos que nombran las fuentes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Tumor and situation</source>
        <translation>Tumor y situación</translation>
    </message>
    <message>
        <source>Tumor board page</source>
        <translation>Hoja para el comité de tumores</translation>
    </message>
    <message>
        <source>Two cases</source>
        <translation>Dos casos</translation>
    </message>
    <message>
        <source>Unclear in the source</source>
        <translation>Poco claro en la fuente</translation>
    </message>
    <message>
        <source>Understood: {0}</source>
        <translation>Entendido: {0}</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Indeterminado</translation>
    </message>
    <message>
        <source>Undetermined: a finding is missing</source>
        <translation>Indeterminado: falta un hallazgo</translation>
    </message>
    <message>
        <source>Undo re-planning</source>
        <translation>Deshacer replanificación</translation>
    </message>
    <message>
        <source>Undo the re-planning</source>
        <translation>Deshacer la replanificación</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unrecorded</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Unsaved work of {0}, {1}</source>
        <translation>Trabajo sin guardar de {0}, {1}</translation>
    </message>
    <message>
        <source>Update preview</source>
        <translation>Actualizar vista previa</translation>
    </message>
    <message>
        <source>Use our clinic&apos;s days</source>
        <translation>Usar los días de nuestro centro</translation>
    </message>
    <message>
        <source>Use the clinic&apos;s days</source>
        <translation>Usar los días del centro</translation>
    </message>
    <message>
        <source>Use this older edition</source>
        <translation>Usar esta edición anterior</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version before the last save (*.bak)</source>
        <translation>Versión previa al último guardado (*.bak)</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versiones, la más reciente primero</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits are counted from one event: choose the rule, the event and its date under Surveillance.</source>
        <translation>Las visitas se cuentan desde un evento: elija la regla, el evento y su fecha en Vigilancia.</translation>
    </message>
    <message>
        <source>Visits of the earlier plan: {0}</source>
        <translation>Visitas del plan anterior: {0}</translation>
    </message>
    <message>
        <source>Visits: {0}</source>
        <translation>Visitas: {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>En espera de una decisión</translation>
    </message>
    <message>
        <source>Waiting for imaging</source>
        <translation>En espera de imagen</translation>
    </message>
    <message>
        <source>Waiting for molecular tests</source>
        <translation>En espera de pruebas moleculares</translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation>En espera de anatomía patológica</translation>
    </message>
    <message>
        <source>Waiting for the clinic</source>
        <translation>En espera del centro</translation>
    </message>
    <message>
        <source>Waiting for the laboratory</source>
        <translation>En espera del laboratorio</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Weekdays on which visits take place</source>
        <translation>Días de la semana en que hay visitas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What an answer changes is said here.</source>
        <translation>Aquí se dice qué cambia una respuesta.</translation>
    </message>
    <message>
        <source>What applies in every one of them is shown below; the rest waits for these findings.</source>
        <translation>Abajo se muestra lo que se aplica en todas ellas; el resto espera estos hallazgos.</translation>
    </message>
    <message>
        <source>What became of earlier decisions</source>
        <translation>Qué fue de las decisiones anteriores</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What changed with each save, by name and without its value. Nothing here can be edited.</source>
        <translation>Qué cambió cada vez que se guardó, por nombre y sin su valor. Aquí no se puede editar nada.</translation>
    </message>
    <message>
        <source>What changes in the copy</source>
        <translation>Qué cambia en la copia</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>What followed from the course on {0}</source>
        <translation>Qué se dedujo de la evolución el {0}</translation>
    </message>
    <message>
        <source>What follows from the course</source>
        <translation>Qué se deduce de la evolución</translation>
    </message>
    <message>
        <source>What goes into calendar and sheet</source>
        <translation>Qué pasa al calendario y a la hoja</translation>
    </message>
    <message>
        <source>What happened next</source>
        <translation>Qué pasó después</translation>
    </message>
    <message>
        <source>What happened, one line an event: a date, what was done or found, and Enter; what was understood is shown back and taken with a second Enter. Lines, treatments and progression follow from it, each with its reason. Nothing is overwritten: an event is corrected or struck out with a reason, and any past day can be looked at.</source>
        <translation>Lo ocurrido, un evento por línea: una fecha, qué se hizo o se halló, e Intro; se muestra lo entendido y se incorpora con un segundo Intro. De ello se deducen líneas, tratamientos y progresión, cada uno con su motivo. Nada se sobrescribe: un evento se corrige o se tacha con un motivo, y se puede ver cualquier día pasado.</translation>
    </message>
    <message>
        <source>What is done at each visit</source>
        <translation>Qué se hace en cada visita</translation>
    </message>
    <message>
        <source>What is done at each visit, in the clinic&apos;s words</source>
        <translation>Qué se hace en cada visita, en palabras del centro</translation>
    </message>
    <message>
        <source>What is known of the patient</source>
        <translation>Qué se conoce del paciente</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Qué está planificado</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Qué se lee</translation>
    </message>
    <message>
        <source>What is to change</source>
        <translation>Qué debe cambiar</translation>
    </message>
    <message>
        <source>What the &amp;words mean</source>
        <translation>Qué &amp;significan las palabras</translation>
    </message>
    <message>
        <source>What the cases wait for</source>
        <translation>Qué esperan los casos</translation>
    </message>
    <message>
        <source>What the clinic calls the case, for example a case number</source>
        <translation>Cómo llama el centro al caso, por ejemplo un número de caso</translation>
    </message>
    <message>
        <source>What the clinic calls this case</source>
        <translation>Cómo llama el centro a este caso</translation>
    </message>
    <message>
        <source>What the dates are counted from</source>
        <translation>Desde cuándo se cuentan las fechas</translation>
    </message>
    <message>
        <source>What the findings speak for</source>
        <translation>A favor de qué hablan los hallazgos</translation>
    </message>
    <message>
        <source>What the pack is, and what it would change</source>
        <translation>Qué es el paquete y qué cambiaría</translation>
    </message>
    <message>
        <source>What the sources can say here. * needs no finding beyond this road; the rest depends on more.</source>
        <translation>Qué pueden decir aquí las fuentes. * no requiere ningún hallazgo más allá de este camino; el resto depende de más.</translation>
    </message>
    <message>
        <source>What the sources can say here; which of it holds depends on further findings.</source>
        <translation>Lo que las fuentes pueden decir aquí; qué se cumple depende de otros hallazgos.</translation>
    </message>
    <message>
        <source>What the studies found, as pictures with their intervals, and which strata this patient belongs to. Strata of a cohort are no prediction for a person.</source>
        <translation>Lo que hallaron los estudios, en imágenes con sus intervalos, y a qué estratos pertenece este paciente. Los estratos de una cohorte no son una predicción para una persona.</translation>
    </message>
    <message>
        <source>What this program is made of; the license texts are in {0}</source>
        <translation>De qué consta este programa; los textos de las licencias están en {0}</translation>
    </message>
    <message>
        <source>What to bring, one a line</source>
        <translation>Qué traer, uno por línea</translation>
    </message>
    <message>
        <source>What to do now, and each question of this situation with its answer in a line. Enter or a click on a line opens what stands behind it. What is still needed is answered in place.</source>
        <translation>Qué hacer ahora, y cada pregunta de esta situación con su respuesta en una línea. Intro o un clic en una línea abre lo que hay detrás. Lo que aún falta se responde allí mismo.</translation>
    </message>
    <message>
        <source>What to do now, what to ask, what is awaited and what is done, one line each. Enter or Right opens a line to what the sources say and to recording; yes and no are answered where they stand. While the page is in view every line stays in its place. The buttons on top copy or save one request for each recipient.</source>
        <translation>Qué hacer ahora, qué solicitar, qué se espera y qué está hecho, una línea cada cosa. Intro o derecha abre en una línea lo que dicen las fuentes y el registro; sí y no se responden donde están. Mientras la página está a la vista, cada línea conserva su lugar. Los botones superiores copian o guardan una solicitud por destinatario.</translation>
    </message>
    <message>
        <source>What to know of these dates</source>
        <translation>Qué conviene saber de estas fechas</translation>
    </message>
    <message>
        <source>What to look through</source>
        <translation>Qué recorrer</translation>
    </message>
    <message>
        <source>What to read</source>
        <translation>Qué leer</translation>
    </message>
    <message>
        <source>What was done, and why not all?</source>
        <translation>¿Qué se hizo y por qué no todo?</translation>
    </message>
    <message>
        <source>What was said or sent</source>
        <translation>Qué se dijo o se envió</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Qué lo cambiaría</translation>
    </message>
    <message>
        <source>What you say is kept on this computer, item by item, and you can leave at any time. An item is signed off when two reviewers agree with the same wording.</source>
        <translation>Lo que diga se guarda en este ordenador, elemento a elemento, y puede dejarlo en cualquier momento. Un elemento queda validado cuando dos revisores están de acuerdo con la misma redacción.</translation>
    </message>
    <message>
        <source>What you say of it</source>
        <translation>Qué opina de ello</translation>
    </message>
    <message>
        <source>What you want to ask the tumor board, in your own words</source>
        <translation>Qué quiere preguntar al comité de tumores, con sus palabras</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>What-if on a copy</source>
        <translation>Hipótesis en una copia</translation>
    </message>
    <message>
        <source>What-if road on a copy, not the patient&apos;s own</source>
        <translation>Camino hipotético en una copia, no el del paciente</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When metastases are found or a new treatment starts: change the findings first, then begin the new plan. The present one is kept with its visits.</source>
        <translation>Cuando se hallan metástasis o empieza un nuevo tratamiento: cambie primero los hallazgos y empiece después el nuevo plan. El actual se conserva con sus visitas.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde figura</translation>
    </message>
    <message>
        <source>Where sources differ</source>
        <translation>En qué difieren las fuentes</translation>
    </message>
    <message>
        <source>Where the plan changes</source>
        <translation>Dónde cambia el plan</translation>
    </message>
    <message>
        <source>Where the sources agree, differ or are silent here</source>
        <translation>Dónde coinciden, difieren o callan aquí las fuentes</translation>
    </message>
    <message>
        <source>Where the sources give no rule, the clinic may set its own. It never carries a source.</source>
        <translation>Donde las fuentes no dan regla, el centro puede fijar la suya. Nunca lleva fuente.</translation>
    </message>
    <message>
        <source>Which of my cases change?</source>
        <translation>¿Cuáles de mis casos cambian?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who arranges it</source>
        <translation>Quién lo organiza</translation>
    </message>
    <message>
        <source>Who is due</source>
        <translation>Quién está pendiente</translation>
    </message>
    <message>
        <source>Who is overdue, due and coming, over folders of case files. Type to search; Enter opens a case on its visits; Ctrl+D records the chosen visit as done today, Ctrl+Shift+D as done on a date. F5 reads the folders again. A visit recorded here goes straight into its case file; nothing else is stored.</source>
        <translation>Quién está atrasado, pendiente y próximo, en carpetas de archivos de casos. Escriba para buscar; Intro abre un caso en sus visitas; Ctrl+D registra la visita elegida como realizada hoy, Ctrl+Shift+D como realizada en una fecha. F5 vuelve a leer las carpetas. Una visita registrada aquí se guarda directamente en el archivo de su caso; no se guarda nada más.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Quién revisa</translation>
    </message>
    <message>
        <source>Who reviews?</source>
        <translation>¿Quién revisa?</translation>
    </message>
    <message>
        <source>Who reviews…</source>
        <translation>Quién revisa…</translation>
    </message>
    <message>
        <source>Who saved the case when, and what changed, by name and without its value. An entry that was taken out, and a case that was changed outside of the program, are told on top.</source>
        <translation>Quién guardó el caso y cuándo, y qué cambió, por nombre y sin su valor. Arriba se avisa de una entrada suprimida y de un caso modificado fuera del programa.</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Árbol completo</translation>
    </message>
    <message>
        <source>Whom to call for questions or another date</source>
        <translation>A quién llamar para preguntas u otra fecha</translation>
    </message>
    <message>
        <source>Whom to call, one a line</source>
        <translation>A quién llamar, uno por línea</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why a new plan</source>
        <translation>Por qué un nuevo plan</translation>
    </message>
    <message>
        <source>Why does this entry not count?</source>
        <translation>¿Por qué no cuenta esta entrada?</translation>
    </message>
    <message>
        <source>Why does this hold?</source>
        <translation>¿Por qué se cumple esto?</translation>
    </message>
    <message>
        <source>Why is it chosen despite the advice?</source>
        <translation>¿Por qué se elige pese a la recomendación en contra?</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>¿Por qué se rechaza?</translation>
    </message>
    <message>
        <source>Why it is not done</source>
        <translation>Por qué no se hace</translation>
    </message>
    <message>
        <source>Why it matters, who supplies it, source</source>
        <translation>Por qué importa, quién lo aporta, fuente</translation>
    </message>
    <message>
        <source>Why the others are wrong</source>
        <translation>Por qué las otras son incorrectas</translation>
    </message>
    <message>
        <source>Why this entity</source>
        <translation>Por qué esta entidad</translation>
    </message>
    <message>
        <source>Why was it not carried out?</source>
        <translation>¿Por qué no se llevó a cabo?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Window around a date</source>
        <translation>Margen en torno a una fecha</translation>
    </message>
    <message>
        <source>Window: days before and after the date that count as in time</source>
        <translation>Margen: días antes y después de la fecha que cuentan como a tiempo</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw a decision</source>
        <translation>Retirar una decisión</translation>
    </message>
    <message>
        <source>Withdraw the decision: {0}</source>
        <translation>Retirar la decisión: {0}</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>En un mes</translation>
    </message>
    <message>
        <source>Within a quarter</source>
        <translation>En un trimestre</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Palabras: {0}</translation>
    </message>
    <message>
        <source>Workup</source>
        <translation>Estudio diagnóstico</translation>
    </message>
    <message>
        <source>Would change the plan</source>
        <translation>Cambiaría el plan</translation>
    </message>
    <message>
        <source>Write a day, a month or a year, for example 2026-03.</source>
        <translation>Escriba un día, un mes o un año, por ejemplo 2026-03.</translation>
    </message>
    <message>
        <source>Write a packet for a reviewer</source>
        <translation>Escribir un dosier para un revisor</translation>
    </message>
    <message>
        <source>Write one event a line, its date first: a day, a month or a year. Lines are read in English: started, stopped, held, continued, progression. Enter shows how a line is understood.</source>
        <translation>Escriba un evento por línea, primero la fecha: un día, un mes o un año. Las líneas se leen en inglés: started, stopped, held, continued, progression. Intro muestra cómo se entiende una línea.</translation>
    </message>
    <message>
        <source>Write the date of the result like 2026-03-15, 2026-03 or 2026.</source>
        <translation>Escriba la fecha del resultado así: 2026-03-15, 2026-03 o 2026.</translation>
    </message>
    <message>
        <source>Write the passphrase down first, and say so above.</source>
        <translation>Anote primero la contraseña e indíquelo arriba.</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Escriba primero la pregunta.</translation>
    </message>
    <message>
        <source>Write the quiz</source>
        <translation>Escribir el cuestionario</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Escrito: {0}</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-DD</translation>
    </message>
    <message>
        <source>YYYY-MM-DD or YYYY</source>
        <translation>AAAA-MM-DD o AAAA</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Year of birth, optional</source>
        <translation>Año de nacimiento, opcional</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, {0}</source>
        <translation>Sí, {0}</translation>
    </message>
    <message>
        <source>You read it in an earlier wording; a word has changed since.</source>
        <translation>Lo leyó con una redacción anterior; desde entonces ha cambiado una palabra.</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Usted dijo</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Your initials, written beside what you save until the program ends</source>
        <translation>Sus iniciales, escritas junto a lo que guarda hasta que se cierre el programa</translation>
    </message>
    <message>
        <source>Your own cases…</source>
        <translation>Sus propios casos…</translation>
    </message>
    <message>
        <source>Your own, kept apart from the sources in this case and in the care plan.</source>
        <translation>Opción propia, guardada aparte de las fuentes en este caso y en el plan de cuidados.</translation>
    </message>
    <message>
        <source>Your own, not from the sources</source>
        <translation>Propia, no de las fuentes</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Su pregunta</translation>
    </message>
    <message>
        <source>Your work could not be kept by itself: save it now under another name.</source>
        <translation>Su trabajo no se pudo guardar automáticamente: guárdelo ahora con otro nombre.</translation>
    </message>
    <message>
        <source>Your work stays in this window: save it to another drive.</source>
        <translation>Su trabajo permanece en esta ventana: guárdelo en otra unidad.</translation>
    </message>
    <message>
        <source>Your work was kept in {0}. It is offered under Home at the next start.</source>
        <translation>Su trabajo se conservó en {0}. Se ofrece en Inicio la próxima vez.</translation>
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
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>a few words; may be left empty</source>
        <translation>unas palabras; puede quedar vacío</translation>
    </message>
    <message>
        <source>a figure, not a recommendation</source>
        <translation>una cifra, no una recomendación</translation>
    </message>
    <message>
        <source>a number in {0}</source>
        <translation>un número en {0}</translation>
    </message>
    <message>
        <source>a window on {0}</source>
        <translation>una ventana en {0}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>added by the clinician</source>
        <translation>añadido por el clínico</translation>
    </message>
    <message>
        <source>advice withheld</source>
        <translation>sin indicaciones</translation>
    </message>
    <message>
        <source>advised against</source>
        <translation>desaconsejado</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
    <message>
        <source>another view inside: {0}</source>
        <translation>otra opinión dentro: {0}</translation>
    </message>
    <message>
        <source>another window on this computer</source>
        <translation>otra ventana en este ordenador</translation>
    </message>
    <message>
        <source>another&apos;s view</source>
        <translation>opinión de otros</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>appropriate</source>
        <translation>apropiado</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>a fecha de {0}</translation>
    </message>
    <message>
        <source>as the file is now</source>
        <translation>como está ahora el archivo</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>preguntar</translation>
    </message>
    <message>
        <source>before treatment</source>
        <translation>antes del tratamiento</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>llevado a cabo</translation>
    </message>
    <message>
        <source>carried out in part</source>
        <translation>llevado a cabo en parte</translation>
    </message>
    <message>
        <source>carried out?</source>
        <translation>¿llevado a cabo?</translation>
    </message>
    <message>
        <source>choose the day to count from</source>
        <translation>elija el día desde el que contar</translation>
    </message>
    <message>
        <source>chosen despite the advice against it</source>
        <translation>elegida a pesar del consejo en contra</translation>
    </message>
    <message>
        <source>combinations checked: {0}</source>
        <translation>combinaciones comprobadas: {0}</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>incluido en el programa</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>contains {0}, on which the disease progressed</source>
        <translation>contiene {0}, con lo que la enfermedad progresó</translation>
    </message>
    <message>
        <source>content hash</source>
        <translation>hash del contenido</translation>
    </message>
    <message>
        <source>contradicts another finding</source>
        <translation>contradice otro hallazgo</translation>
    </message>
    <message>
        <source>cut-off {0:g}</source>
        <translation>punto de corte {0:g}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>decides: {0}</source>
        <translation>decide: {0}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>differs in {0}</source>
        <translation>difiere en {0}</translation>
    </message>
    <message>
        <source>differs in {0} and {1} more</source>
        <translation>difiere en {0} y {1} más</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>done on {0}</source>
        <translation>hecho el {0}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>entered, not taken in yet: a word on it is missing</source>
        <translation>introducido, aún no incorporado: falta una aclaración</translation>
    </message>
    <message>
        <source>every how many months</source>
        <translation>cada cuántos meses</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>evidencia</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>opinión de expertos</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>cifras</translation>
    </message>
    <message numerus="yes">
        <source>for %n day</source>
        <translation>
            <numerusform>desde hace %n día</numerusform>
            <numerusform>desde hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>desde hace %n día</numerusform>
            <numerusform>desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>for example oncologist</source>
        <translation>por ejemplo oncólogo</translation>
    </message>
    <message>
        <source>gaps: {0}</source>
        <translation>lagunas: {0}</translation>
    </message>
    <message>
        <source>given before</source>
        <translation>administrado antes</translation>
    </message>
    <message>
        <source>given before: {0}</source>
        <translation>dado antes: {0}</translation>
    </message>
    <message>
        <source>given since, by the course</source>
        <translation>dado desde entonces, según la evolución</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>hash {0}</translation>
    </message>
    <message>
        <source>holidays of {0}</source>
        <translation>festivos de {0}</translation>
    </message>
    <message>
        <source>how many visits</source>
        <translation>cuántas visitas</translation>
    </message>
    <message>
        <source>if indicated</source>
        <translation>si está indicado</translation>
    </message>
    <message>
        <source>if {0}: {1}</source>
        <translation>si {0}: {1}</translation>
    </message>
    <message>
        <source>imaging</source>
        <translation>imagen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>in this case alone</source>
        <translation>solo en este caso</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>it could not be done. Start &apos;hgnen-desktop self-check&apos; to see why.</source>
        <translation>no se pudo hacer. Inicie &apos;hgnen-desktop self-check&apos; para ver por qué.</translation>
    </message>
    <message>
        <source>kept when the program stopped; belongs to {0}</source>
        <translation>conservado cuando el programa se cerró; pertenece a {0}</translation>
    </message>
    <message>
        <source>kept when the program stopped; never saved to a file</source>
        <translation>conservado cuando el programa se cerró; nunca guardado en un archivo</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>mire aquí</translation>
    </message>
    <message>
        <source>made today, it would say something else</source>
        <translation>hecho hoy, diría otra cosa</translation>
    </message>
    <message>
        <source>may be considered</source>
        <translation>puede considerarse</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>molecular pathology</source>
        <translation>patología molecular</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>more inside</source>
        <translation>más dentro</translation>
    </message>
    <message>
        <source>moved from {0} ({1})</source>
        <translation>trasladada del {0} ({1})</translation>
    </message>
    <message>
        <source>moved to {0}</source>
        <translation>reprogramada al {0}</translation>
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
        <translation>n no publicado</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>no consensus</source>
        <translation>sin consenso</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no date entered</source>
        <translation>sin fecha introducida</translation>
    </message>
    <message>
        <source>no figure printed</source>
        <translation>sin cifra publicada</translation>
    </message>
    <message>
        <source>no interval printed</source>
        <translation>sin intervalo publicado</translation>
    </message>
    <message>
        <source>no longer: {0}</source>
        <translation>ya no: {0}</translation>
    </message>
    <message>
        <source>no source recommends anything here</source>
        <translation>ninguna fuente recomienda nada aquí</translation>
    </message>
    <message>
        <source>no test for it</source>
        <translation>ninguna prueba para ello</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>sin votación</translation>
    </message>
    <message>
        <source>no: corrected</source>
        <translation>no: corregido</translation>
    </message>
    <message>
        <source>no: {0}</source>
        <translation>no: {0}</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>ninguno fijado</translation>
    </message>
    <message>
        <source>none, or which</source>
        <translation>ninguno, o cuáles</translation>
    </message>
    <message>
        <source>not as it was signed: it was changed afterwards</source>
        <translation>no está como se firmó: se cambió después</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>no se pregunta aquí</translation>
    </message>
    <message>
        <source>not carried out</source>
        <translation>no llevado a cabo</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>no introducido</translation>
    </message>
    <message>
        <source>not for this patient</source>
        <translation>no para este paciente</translation>
    </message>
    <message>
        <source>not indicated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no conocido</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>no cumplido</translation>
    </message>
    <message>
        <source>not named here</source>
        <translation>no se nombra aquí</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>not pursued</source>
        <translation>no seguida</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>no registrado: {0}</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>no resuelto</translation>
    </message>
    <message>
        <source>not settled, {0} situations possible</source>
        <translation>no resuelto, {0} situaciones posibles</translation>
    </message>
    <message>
        <source>not signed: for teaching only</source>
        <translation>sin firmar: solo para docencia</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no iniciado</translation>
    </message>
    <message>
        <source>not yet clinically signed off</source>
        <translation>aún sin validación clínica</translation>
    </message>
    <message>
        <source>not {0}: the disease progressed on it</source>
        <translation>no {0}: la enfermedad progresó con ello</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing that would change an answer</source>
        <translation>nada que cambiaría una respuesta</translation>
    </message>
    <message>
        <source>now also: {0}</source>
        <translation>ahora también: {0}</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>un mes</translation>
    </message>
    <message>
        <source>one week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>outcomes: {0}</source>
        <translation>resultados: {0}</translation>
    </message>
    <message>
        <source>outside the sources, no advice</source>
        <translation>fuera de las fuentes, sin indicaciones</translation>
    </message>
    <message>
        <source>overlaps: {0}</source>
        <translation>solapamientos: {0}</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>pathology</source>
        <translation>anatomía patológica</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>plan date {0}</source>
        <translation>fecha del plan {0}</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>range {0:g} to {1:g}</source>
        <translation>rango de {0:g} a {1:g}</translation>
    </message>
    <message>
        <source>range {0}</source>
        <translation>rango {0}</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>leído como {0}</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>rule of the sources</source>
        <translation>regla de las fuentes</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>en curso ahora</translation>
    </message>
    <message>
        <source>running: {0}</source>
        <translation>en curso: {0}</translation>
    </message>
    <message>
        <source>same answers today; details of the full record differ</source>
        <translation>hoy las mismas respuestas; difieren detalles del registro completo</translation>
    </message>
    <message>
        <source>same situation, other advice</source>
        <translation>misma situación, otra indicación</translation>
    </message>
    <message>
        <source>self-check</source>
        <translation>autocomprobación</translation>
    </message>
    <message>
        <source>settles the situation</source>
        <translation>aclara la situación</translation>
    </message>
    <message>
        <source>signed by {0}, edition {1}</source>
        <translation>firmado por {0}, edición {1}</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>situación</translation>
    </message>
    <message>
        <source>stays, and is pointed out</source>
        <translation>permanece y se señala</translation>
    </message>
    <message>
        <source>that file was saved later</source>
        <translation>ese archivo se guardó después</translation>
    </message>
    <message>
        <source>the clinic&apos;s own rule</source>
        <translation>la regla propia del centro</translation>
    </message>
    <message>
        <source>the date of the event</source>
        <translation>la fecha del evento</translation>
    </message>
    <message>
        <source>the day the present plan ends</source>
        <translation>el día en que termina el plan actual</translation>
    </message>
    <message>
        <source>the disease progressed on it</source>
        <translation>la enfermedad progresó con este tratamiento</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>el evento</translation>
    </message>
    <message>
        <source>the file has been changed since the visit was recorded. Nothing was written.</source>
        <translation>el archivo se modificó después de registrar la visita. No se escribió nada.</translation>
    </message>
    <message>
        <source>the laboratory</source>
        <translation>el laboratorio</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la pregunta</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>la regla</translation>
    </message>
    <message>
        <source>the same, {0}</source>
        <translation>lo mismo, {0}</translation>
    </message>
    <message>
        <source>the sources name nothing in its place</source>
        <translation>las fuentes no nombran nada en su lugar</translation>
    </message>
    <message>
        <source>the sources say nothing</source>
        <translation>las fuentes no dicen nada</translation>
    </message>
    <message>
        <source>the treating clinic</source>
        <translation>el centro responsable</translation>
    </message>
    <message>
        <source>the visit of {0}</source>
        <translation>la visita del {0}</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>tres meses</translation>
    </message>
    <message>
        <source>to confirm; {0} there</source>
        <translation>por confirmar; allí {0}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>to follow</source>
        <translation>por seguir</translation>
    </message>
    <message>
        <source>to the nearest working day</source>
        <translation>al día laborable más cercano</translation>
    </message>
    <message>
        <source>to the next working day</source>
        <translation>al día laborable siguiente</translation>
    </message>
    <message>
        <source>to the previous working day</source>
        <translation>al día laborable anterior</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>toward {0}: {1}</source>
        <translation>hacia {0}: {1}</translation>
    </message>
    <message>
        <source>treat meanwhile</source>
        <translation>tratar entretanto</translation>
    </message>
    <message>
        <source>treatment does not wait for it</source>
        <translation>el tratamiento no espera a ello</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>sin cambios desde la firma</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>view</source>
        <translation>ver</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>visitas</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waits for {0}</source>
        <translation>espera {0}</translation>
    </message>
    <message>
        <source>waits for {0}, which may lift the advice against</source>
        <translation>espera {0}, que puede levantar el consejo en contra</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>weight {0}</source>
        <translation>peso {0}</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>qué se hace</translation>
    </message>
    <message>
        <source>what stands behind it</source>
        <translation>qué hay detrás</translation>
    </message>
    <message>
        <source>what the sources leave out</source>
        <translation>qué omiten las fuentes</translation>
    </message>
    <message>
        <source>what was signed cannot be read any more</source>
        <translation>lo firmado ya no se puede leer</translation>
    </message>
    <message>
        <source>what-if on a copy of {0}, not the patient&apos;s plan</source>
        <translation>hipótesis en una copia de {0}, no el plan del paciente</translation>
    </message>
    <message>
        <source>where it stands in the paper</source>
        <translation>dónde figura en el artículo</translation>
    </message>
    <message>
        <source>without it the plan names the case by a number alone</source>
        <translation>sin ella el plan nombra el caso solo con un número</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>you accepted it</source>
        <translation>usted lo aceptó</translation>
    </message>
    <message>
        <source>you chose it despite the advice</source>
        <translation>elegido por usted pese al consejo</translation>
    </message>
    <message>
        <source>you declined it</source>
        <translation>usted lo rechazó</translation>
    </message>
    <message>
        <source>you deferred it</source>
        <translation>usted lo aplazó</translation>
    </message>
    <message>
        <source>you do not pursue it</source>
        <translation>usted no lo prosigue</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} files read; the list is not complete yet</source>
        <translation>{0:,} de {1:,} archivos leídos; la lista aún no está completa</translation>
    </message>
    <message>
        <source>{0:g} on a scale from {1:g} to {2:g}.</source>
        <translation>{0:g} en una escala de {1:g} a {2:g}.</translation>
    </message>
    <message>
        <source>{0:g} to {1:g}</source>
        <translation>{0:g} a {1:g}</translation>
    </message>
    <message>
        <source>{0}
Assessed with {1}</source>
        <translation>{0}
Evaluado con {1}</translation>
    </message>
    <message>
        <source>{0}  Alt+A</source>
        <translation>{0}  Alt+A</translation>
    </message>
    <message>
        <source>{0} (as {1})</source>
        <translation>{0} (como {1})</translation>
    </message>
    <message>
        <source>{0} (before treatment)</source>
        <translation>{0} (antes del tratamiento)</translation>
    </message>
    <message>
        <source>{0} (continued)</source>
        <translation>{0} (continuación)</translation>
    </message>
    <message>
        <source>{0} ({1}). Here: {2}</source>
        <translation>{0} ({1}). Aquí: {2}</translation>
    </message>
    <message>
        <source>{0} No later visit is dated.</source>
        <translation>{0} Ninguna visita posterior tiene fecha.</translation>
    </message>
    <message>
        <source>{0} The next is {1}: {2}, {3}.</source>
        <translation>{0} La próxima es el {1}: {2}, {3}.</translation>
    </message>
    <message>
        <source>{0} against: {1}</source>
        <translation>{0} en contra: {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} counts from the next start of the program.</source>
        <translation>{0} se aplica desde el próximo inicio del programa.</translation>
    </message>
    <message>
        <source>{0} days to either side</source>
        <translation>{0} días antes o después</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}, counted from {3}</source>
        <translation>{0} de {1} a {2}, contado desde {3}</translation>
    </message>
    <message>
        <source>{0} here, {1} of {2} in all</source>
        <translation>{0} aquí, {1} de {2} en total</translation>
    </message>
    <message>
        <source>{0} holds only what changed since.</source>
        <translation>{0} contiene solo lo que cambió desde entonces.</translation>
    </message>
    <message>
        <source>{0} in the copy</source>
        <translation>{0} en la copia</translation>
    </message>
    <message>
        <source>{0} is earlier than {1}, the earliest that is possible here. Check it.</source>
        <translation>{0} es anterior a {1}, lo más temprano posible aquí. Compruébelo.</translation>
    </message>
    <message>
        <source>{0} is encrypted. One passphrase opens all cases of its folder, until the program ends.</source>
        <translation>{0} está cifrado. Una contraseña abre todos los casos de su carpeta hasta que se cierre el programa.</translation>
    </message>
    <message>
        <source>{0} is in the future. Enter when it was.</source>
        <translation>{0} está en el futuro. Introduzca cuándo fue.</translation>
    </message>
    <message>
        <source>{0} is in the future. What was known can only be told of the past.</source>
        <translation>{0} está en el futuro. Lo que se sabía solo puede indicarse del pasado.</translation>
    </message>
    <message>
        <source>{0} is installed.</source>
        <translation>{0} está instalado.</translation>
    </message>
    <message>
        <source>{0} is later than {1}, the latest that is possible here. Check it.</source>
        <translation>{0} es posterior a {1}, lo más tardío posible aquí. Compruébelo.</translation>
    </message>
    <message>
        <source>{0} is less than {1}, the least that is possible here. Check it.</source>
        <translation>{0} es menor que {1}, el mínimo posible aquí. Compruébelo.</translation>
    </message>
    <message>
        <source>{0} is more than {1}, the most that is possible here. Check it.</source>
        <translation>{0} es mayor que {1}, el máximo posible aquí. Compruébelo.</translation>
    </message>
    <message>
        <source>{0} is not a working day ({1})</source>
        <translation>{0} no es día laborable ({1})</translation>
    </message>
    <message>
        <source>{0} is not written as it should be here. Write it like {1}.</source>
        <translation>{0} no está escrito como corresponde aquí. Escríbalo como {1}.</translation>
    </message>
    <message>
        <source>{0} is removed; its file is kept for old plans.</source>
        <translation>{0} se ha quitado; su archivo se conserva para planes antiguos.</translation>
    </message>
    <message>
        <source>{0} is right, as you said</source>
        <translation>{0} es correcto, como usted dijo</translation>
    </message>
    <message>
        <source>{0} is right; you said {1}</source>
        <translation>{0} es correcto; usted dijo {1}</translation>
    </message>
    <message>
        <source>{0} is unusual: earlier than {1}. Is it right?</source>
        <translation>{0} es inusual: anterior a {1}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>{0} is unusual: later than {1}. Is it right?</source>
        <translation>{0} es inusual: posterior a {1}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>{0} is unusual: less than {1}. Is it right?</source>
        <translation>{0} es inusual: menor que {1}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>{0} is unusual: more than {1}. Is it right?</source>
        <translation>{0} es inusual: mayor que {1}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>{0} items were checked, and {1} partial patients were tried. Every number below is 0 in guidelines that hold.</source>
        <translation>Se comprobaron {0} elementos y se probaron {1} pacientes parciales. En guías coherentes, todos los números siguientes son 0.</translation>
    </message>
    <message>
        <source>{0} mo</source>
        <translation>{0} meses</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} de {1} respondidas</translation>
    </message>
    <message>
        <source>{0} of {1} cases would change.</source>
        <translation>Cambiarían {0} de {1} casos.</translation>
    </message>
    <message>
        <source>{0} of {1} files read…</source>
        <translation>{0} de {1} archivos leídos…</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} de {1} leídos</translation>
    </message>
    <message>
        <source>{0} of {1} statements are carried by an item.</source>
        <translation>{0} de {1} enunciados están recogidos en un elemento.</translation>
    </message>
    <message>
        <source>{0} of {1} studies are shown.</source>
        <translation>Se muestran {0} de {1} estudios.</translation>
    </message>
    <message>
        <source>{0} on</source>
        <translation>{0} el</translation>
    </message>
    <message>
        <source>{0} on its scale</source>
        <translation>{0} en su escala</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} el {1}</translation>
    </message>
    <message>
        <source>{0} on: {1}</source>
        <translation>{0} el: {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} o {1}</translation>
    </message>
    <message>
        <source>{0} says</source>
        <translation>{0} dice</translation>
    </message>
    <message>
        <source>{0} silent</source>
        <translation>{0} sin mención</translation>
    </message>
    <message>
        <source>{0} situations of the sources are still possible.</source>
        <translation>Aún son posibles {0} situaciones de las fuentes.</translation>
    </message>
    <message>
        <source>{0} takes out the visits that are cancelled.</source>
        <translation>{0} retira las visitas canceladas.</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>{0} told me this fingerprint by another way: {1}</source>
        <translation>{0} me comunicó esta huella por otra vía: {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer program. It is shown for reading only: nothing is saved, and the file stays as it is.</source>
        <translation>{0} se escribió con un programa más reciente. Se muestra solo para lectura: no se guarda nada y el archivo queda como está.</translation>
    </message>
    <message>
        <source>{0} {1} · read, not in use</source>
        <translation>{0} {1} · leído, no en uso</translation>
    </message>
    <message>
        <source>{0} {1}, hash {2}</source>
        <translation>{0} {1}, hash {2}</translation>
    </message>
    <message>
        <source>{0} · for professionals</source>
        <translation>{0} · para profesionales</translation>
    </message>
    <message>
        <source>{0}, counted for {1}</source>
        <translation>{0}, contado para {1}</translation>
    </message>
    <message>
        <source>{0}, counted from {1}.</source>
        <translation>{0}, contado desde {1}.</translation>
    </message>
    <message>
        <source>{0}, logarithmic; 1 means no difference</source>
        <translation>{0}, logarítmica; 1 significa sin diferencia</translation>
    </message>
    <message>
        <source>{0}, row {1} of {2}</source>
        <translation>{0}, fila {1} de {2}</translation>
    </message>
    <message>
        <source>{0}. Enter the day to count from it.</source>
        <translation>{0}. Introduzca el día para contar desde él.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n case</source>
        <translation>
            <numerusform>{0}: %n caso</numerusform>
            <numerusform>{0}: %n casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n cases</source>
        <translation>
            <numerusform>{0}: %n caso</numerusform>
            <numerusform>{0}: %n casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n line.</source>
        <translation>
            <numerusform>{0}: %n línea.</numerusform>
            <numerusform>{0}: %n líneas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n lines.</source>
        <translation>
            <numerusform>{0}: %n línea.</numerusform>
            <numerusform>{0}: %n líneas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n studies</source>
        <translation>
            <numerusform>{0}: %n estudio</numerusform>
            <numerusform>{0}: %n estudios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n study</source>
        <translation>
            <numerusform>{0}: %n estudio</numerusform>
            <numerusform>{0}: %n estudios</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; was taken back.</source>
        <translation>{0}: se retiró &apos;{1}&apos;.</translation>
    </message>
    <message>
        <source>{0}: Clear</source>
        <translation>{0}: Borrar</translation>
    </message>
    <message>
        <source>{0}: all figures</source>
        <translation>{0}: todas las cifras</translation>
    </message>
    <message>
        <source>{0}: correct an error</source>
        <translation>{0}: corregir un error</translation>
    </message>
    <message>
        <source>{0}: date and note</source>
        <translation>{0}: fecha y nota</translation>
    </message>
    <message>
        <source>{0}: date of the new result</source>
        <translation>{0}: fecha del nuevo resultado</translation>
    </message>
    <message>
        <source>{0}: date of the result</source>
        <translation>{0}: fecha del resultado</translation>
    </message>
    <message>
        <source>{0}: figures, not a recommendation</source>
        <translation>{0}: cifras, no una recomendación</translation>
    </message>
    <message>
        <source>{0}: keep what was known</source>
        <translation>{0}: conservar lo ya conocido</translation>
    </message>
    <message>
        <source>{0}: new result</source>
        <translation>{0}: nuevo resultado</translation>
    </message>
    <message>
        <source>{0}: note</source>
        <translation>{0}: nota</translation>
    </message>
    <message>
        <source>{0}: this holds</source>
        <translation>{0}: esto se cumple</translation>
    </message>
    <message>
        <source>{0}: what is known</source>
        <translation>{0}: qué se conoce</translation>
    </message>
    <message>
        <source>{0}: what is this change?</source>
        <translation>{0}: ¿qué es este cambio?</translation>
    </message>
    <message>
        <source>{0}: what you entered is not taken in yet. Say what kind of change it is, or keep what was known.</source>
        <translation>{0}: lo introducido aún no se ha incorporado. Indique qué tipo de cambio es, o conserve lo ya conocido.</translation>
    </message>
    <message>
        <source>{0}: where</source>
        <translation>{0}: dónde</translation>
    </message>
    <message>
        <source>{0}: who arranges it</source>
        <translation>{0}: quién lo organiza</translation>
    </message>
    <message>
        <source>{0}: why it matters, who supplies it, source</source>
        <translation>{0}: por qué importa, quién lo aporta, fuente</translation>
    </message>
    <message>
        <source>{0}: why this holds</source>
        <translation>{0}: por qué se cumple esto</translation>
    </message>
    <message>
        <source>{0}: {1} if it applies, waits for {2}.</source>
        <translation>{0}: {1} si procede, espera {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}: {1} de {2} correctas</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}</source>
        <translation>{0}: {1} a {2}</translation>
    </message>
    <message>
        <source>{0}: {1}. Recorded in its case file.</source>
        <translation>{0}: {1}. Registrado en el archivo de su caso.</translation>
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
        <translation>… y {0} más.</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Anterior</translation>
    </message>
</context>
</TS>
