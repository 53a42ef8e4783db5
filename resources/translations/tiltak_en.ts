<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>It has happened %n times.</source>
        <translation>
            <numerusform>It has happened %n time.</numerusform>
            <numerusform>It has happened %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n note(s) written to {name}.</source>
        <translation>
            <numerusform>%n note written to {name}.</numerusform>
            <numerusform>%n notes written to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) brought in.</source>
        <translation>
            <numerusform>%n note brought in.</numerusform>
            <numerusform>%n notes brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) to be placed.</source>
        <translation>
            <numerusform>%n of them waits to be placed.</numerusform>
            <numerusform>%n of them wait to be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood.</source>
        <translation>
            <numerusform>%n could not be understood.</numerusform>
            <numerusform>%n could not be understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted here stay(s) deleted.</source>
        <translation>
            <numerusform>%n deleted here stays deleted.</numerusform>
            <numerusform>%n deleted here stay deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message numerus="yes">
        <source>%n document(s) of {name} on the shelf.</source>
        <translation>
            <numerusform>%n document of {name} is on the shelf.</numerusform>
            <numerusform>%n documents of {name} are on the shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened: {names}.</source>
        <translation>
            <numerusform>%n file could not be opened: {names}.</numerusform>
            <numerusform>%n files could not be opened: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%n cell(s) will change.</source>
        <translation>
            <numerusform>%n cell will change.</numerusform>
            <numerusform>%n cells will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as they are.</source>
        <translation>
            <numerusform>%n row stays as it is.</numerusform>
            <numerusform>%n rows stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to no measure of this document and are left out.</source>
        <translation>
            <numerusform>%n row belongs to no measure of this document and is left out.</numerusform>
            <numerusform>%n rows belong to no measure of this document and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) wait to be placed</source>
        <translation>
            <numerusform>%n note waits to be placed</numerusform>
            <numerusform>%n notes wait to be placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message numerus="yes">
        <source>%n measure(s) changed.</source>
        <translation>
            <numerusform>%n measure changed.</numerusform>
            <numerusform>%n measures changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>The document has changed. %n note(s) wait to be placed.</source>
        <translation>
            <numerusform>The document has changed. %n note waits to be placed.</numerusform>
            <numerusform>The document has changed. %n notes wait to be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document has changed. %n note(s) were found again elsewhere in it.</source>
        <translation>
            <numerusform>The document has changed. %n note was found again elsewhere in it.</numerusform>
            <numerusform>The document has changed. %n notes were found again elsewhere in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n chapter(s)</source>
        <translation>
            <numerusform>in %n chapter</numerusform>
            <numerusform>in %n chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s). Enter goes there; the menu Structure puts it right.</source>
        <translation>
            <numerusform>%n doubtful place. Enter goes there; the menu Structure puts it right.</numerusform>
            <numerusform>%n doubtful places. Enter goes there; the menu Structure puts them right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) made.</source>
        <translation>
            <numerusform>%n correction made.</numerusform>
            <numerusform>%n corrections made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer find(s) the text.</source>
        <translation>
            <numerusform>%n of them no longer finds its text.</numerusform>
            <numerusform>%n of them no longer find their text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Structuring</name>
    <message numerus="yes">
        <source>%n correction(s) written to {name}.</source>
        <translation>
            <numerusform>%n correction written to {name}.</numerusform>
            <numerusform>%n corrections written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
