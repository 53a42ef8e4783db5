<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AnnotationCommands</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChapterChanges</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message numerus="yes">
        <source>%Ln amendment(s)</source>
        <translation>
            <numerusform>%Ln amendment</numerusform>
            <numerusform>%Ln amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) set differently only</source>
        <translation>
            <numerusform>%Ln passage is only set differently</numerusform>
            <numerusform>%Ln passages are only set differently</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommitteeController</name>
    <message numerus="yes">
        <source>%Ln amendment(s) in the text.</source>
        <translation>
            <numerusform>%Ln amendment in the text.</numerusform>
            <numerusform>%Ln amendments in the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s) left out: without a place, or clashing.</source>
        <translation>
            <numerusform>%Ln amendment left out: without a place, or clashing.</numerusform>
            <numerusform>%Ln amendments left out: without a place, or clashing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation>
            <numerusform>%Ln chapter</numerusform>
            <numerusform>%Ln chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>It has happened %Ln times.</source>
        <translation>
            <numerusform>It has happened %Ln time.</numerusform>
            <numerusform>It has happened %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderImporter</name>
    <message numerus="yes">
        <source>%Ln document(s) of {name} on the shelf.</source>
        <translation>
            <numerusform>%Ln document of {name} is on the shelf.</numerusform>
            <numerusform>%Ln documents of {name} are on the shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be opened: {names}.</source>
        <translation>
            <numerusform>%Ln file could not be opened: {names}.</numerusform>
            <numerusform>%Ln files could not be opened: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitExporter</name>
    <message numerus="yes">
        <source>%Ln hit(s) were copied.</source>
        <translation>
            <numerusform>%Ln hit was copied.</numerusform>
            <numerusform>%Ln hits were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) were written to {name}.</source>
        <translation>
            <numerusform>%Ln hit was written to {name}.</numerusform>
            <numerusform>%Ln hits were written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>Also replace %Ln cell(s) that may be newer here</source>
        <translation>
            <numerusform>Also replace %Ln cell that may be newer here</numerusform>
            <numerusform>Also replace %Ln cells that may be newer here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) will change.</source>
        <translation>
            <numerusform>%Ln cell will change.</numerusform>
            <numerusform>%Ln cells will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln row stays as it is.</numerusform>
            <numerusform>%Ln rows stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were changed here since the export, and stay.</source>
        <translation>
            <numerusform>%Ln cell was changed here since the export, and stays.</numerusform>
            <numerusform>%Ln cells were changed here since the export, and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksFeature</name>
    <message numerus="yes">
        <source>%Ln more link(s): press L</source>
        <translation>
            <numerusform>%Ln more link: press L</numerusform>
            <numerusform>%Ln more links: press L</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesExchange</name>
    <message numerus="yes">
        <source>%Ln note(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln note written to {name}.</numerusform>
            <numerusform>%Ln notes written to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) imported.</source>
        <translation>
            <numerusform>%Ln note brought in.</numerusform>
            <numerusform>%Ln notes brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait(s) to be placed.</source>
        <translation>
            <numerusform>%Ln of them waits to be placed.</numerusform>
            <numerusform>%Ln of them wait to be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be understood.</source>
        <translation>
            <numerusform>%Ln could not be understood.</numerusform>
            <numerusform>%Ln could not be understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted here stay(s) deleted.</source>
        <translation>
            <numerusform>%Ln deleted here stays deleted.</numerusform>
            <numerusform>%Ln deleted here stay deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your own would be changed.</source>
        <translation>
            <numerusform>%Ln of your own would be changed.</numerusform>
            <numerusform>%Ln of your own would be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) wait to be placed</source>
        <translation>
            <numerusform>%Ln note waits to be placed</numerusform>
            <numerusform>%Ln notes wait to be placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnChangesDialog</name>
    <message numerus="yes">
        <source>The file has %Ln of your own notes in other words.</source>
        <translation>
            <numerusform>The file has %Ln of your own notes in other words.</numerusform>
            <numerusform>The file has %Ln of your own notes in other words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message numerus="yes">
        <source>%Ln measure(s) were written to {name}.</source>
        <translation>
            <numerusform>%Ln measure was written to {name}.</numerusform>
            <numerusform>%Ln measures were written to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) changed.</source>
        <translation>
            <numerusform>%Ln measure changed.</numerusform>
            <numerusform>%Ln measures changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message numerus="yes">
        <source>{count} of %Ln measure(s)</source>
        <translation>
            <numerusform>{count} of %Ln measure</numerusform>
            <numerusform>{count} of %Ln measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message numerus="yes">
        <source>The document has changed. %Ln note(s) wait to be placed.</source>
        <translation>
            <numerusform>The document has changed. %Ln note waits to be placed.</numerusform>
            <numerusform>The document has changed. %Ln notes wait to be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document has changed. %Ln note(s) were found again elsewhere in it.</source>
        <translation>
            <numerusform>The document has changed. %Ln note was found again elsewhere in it.</numerusform>
            <numerusform>The document has changed. %Ln notes were found again elsewhere in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenReaderAnnouncer</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSummary</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln chapter(s)</source>
        <translation>
            <numerusform>in %Ln chapter</numerusform>
            <numerusform>in %Ln chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfRegisterController</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfRows</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureController</name>
    <message numerus="yes">
        <source>%Ln correction(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln correction written to {name}.</numerusform>
            <numerusform>%Ln corrections written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message numerus="yes">
        <source>%Ln doubtful place(s). Enter goes there; the menu Structure puts it right.</source>
        <translation>
            <numerusform>%Ln doubtful place. Enter goes there; the menu Structure puts it right.</numerusform>
            <numerusform>%Ln doubtful places. Enter goes there; the menu Structure puts them right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) made.</source>
        <translation>
            <numerusform>%Ln correction made.</numerusform>
            <numerusform>%Ln corrections made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them no longer find(s) the text.</source>
        <translation>
            <numerusform>%Ln of them no longer finds its text.</numerusform>
            <numerusform>%Ln of them no longer find their text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) put in by hand are no longer there</source>
        <translation>
            <numerusform>%Ln measure put in by hand is no longer there</numerusform>
            <numerusform>%Ln measures put in by hand are no longer there</numerusform>
        </translation>
    </message>
</context>
</TS>
