<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn_NO" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tiltak</source>
        <translation>Om Tiltak</translation>
    </message>
    <message>
        <source>A reader for policy documents: their chapters, their measures, and your notes on them.

It works without a network and sends nothing anywhere.

Free software under the MIT licence.</source>
        <translation>Eit leseprogram for styringsdokument: kapittel, tiltak og eigne merknader.

Programmet verkar utan nett og sender ingenting nokon stad.

Fri programvare under MIT-lisensen.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{command}: on</source>
        <translation>{command}: på</translation>
    </message>
    <message>
        <source>{command}: off</source>
        <translation>{command}: av</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Write to this address?</source>
        <translation>Skrive til denne adressa?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Opne denne adressa?</translation>
    </message>
    <message>
        <source>The document leads to {host}. Your mail program will be opened.</source>
        <translation>Dokumentet viser til {host}. E-postprogrammet ditt blir opna.</translation>
    </message>
    <message>
        <source>The document leads to {host}. Your web browser will be opened, and goes onto the network.</source>
        <translation>Dokumentet viser til {host}. Nettlesaren din blir opna og går ut på nettet.</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>Heile adressa</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Opne</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Kopier adressa</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Tiltak is unsure of this document&apos;s headings and lists. Compare them with the original pages, and put them right in the Structure panel.</source>
        <translation>Tiltak er usikker på overskriftene og listene i dette dokumentet. Samanlikn dei med dei opphavlege sidene, og rett dei i panelet Struktur.</translation>
    </message>
    <message>
        <source>The pages of this document are pictures with recognised text. Expect wrong letters and lost list signs: compare with the original pages, and put the structure right in the Structure panel.</source>
        <translation>Sidene i dette dokumentet er bilete med attkjend tekst. Rekn med gale bokstavar og tapte listeteikn: Samanlikn med dei opphavlege sidene, og rett strukturen i panelet Struktur.</translation>
    </message>
    <message>
        <source>Most of this document&apos;s text cannot be read: its fonts do not say which letters they print. Read the original pages, or run text recognition (OCR) on them and add the result.</source>
        <translation>Det meste av teksten i dette dokumentet kan ikkje lesast: Skriftene seier ikkje kva bokstavar dei viser. Les dei opphavlege sidene, eller køyr tekstattkjenning (OCR) på dei og legg til resultatet.</translation>
    </message>
</context>
<context>
    <name>AmendedPage</name>
    <message>
        <source>The text with amendments</source>
        <translation>Teksten med endringsframlegg</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>&amp;Tilbake til teksten</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Endringsframlegg</translation>
    </message>
    <message>
        <source>&amp;Show what goes and what comes</source>
        <translation>&amp;Vis kva som går ut, og kva som kjem inn</translation>
    </message>
    <message>
        <source>&amp;Print and export…</source>
        <translation>Skriv &amp;ut og eksporter…</translation>
    </message>
</context>
<context>
    <name>AmendmentFiles</name>
    <message>
        <source>Amendments</source>
        <translation>Endringsframlegg</translation>
    </message>
    <message>
        <source>Export amendments</source>
        <translation>Eksporter endringsframlegg</translation>
    </message>
    <message>
        <source>Import amendments</source>
        <translation>Importer endringsframlegg</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as they were.</source>
        <translation>{new} nye, {changed} endra, {same} som dei var.</translation>
    </message>
    <message>
        <source>The amendments are written to {name}.</source>
        <translation>Endringsframlegga er skrivne til {name}.</translation>
    </message>
</context>
<context>
    <name>AmendmentRows</name>
    <message>
        <source>Its place is lost: {text}</source>
        <translation>Staden er borte: {text}</translation>
    </message>
    <message>
        <source>≠ Touches the same words as {others}</source>
        <translation>≠ Gjeld dei same orda som {others}</translation>
    </message>
    <message>
        <source>= Asks for the same as {others}</source>
        <translation>= Ber om det same som {others}</translation>
    </message>
    <message>
        <source>↕ Adds at the same place as {others}</source>
        <translation>↕ Legg til på same stad som {others}</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message>
        <source>By place</source>
        <translation>Etter plass</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Etter nummer</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Etter type</translation>
    </message>
    <message>
        <source>Those that clash</source>
        <translation>Dei som kolliderer</translation>
    </message>
    <message>
        <source>Those without a place</source>
        <translation>Dei utan plass</translation>
    </message>
    <message>
        <source>Those without a reason</source>
        <translation>Dei utan grunngiving</translation>
    </message>
    <message>
        <source>Those to be voted on</source>
        <translation>Dei som skal til votering</translation>
    </message>
    <message>
        <source>&amp;Proposals…</source>
        <translation>&amp;Framleggshefte…</translation>
    </message>
    <message>
        <source>Proposals with &amp;advice…</source>
        <translation>&amp;Innstillingshefte…</translation>
    </message>
    <message>
        <source>&amp;Divided advice…</source>
        <translation>&amp;Delte innstillingar…</translation>
    </message>
    <message>
        <source>List of &amp;votes…</source>
        <translation>&amp;Voteringsliste…</translation>
    </message>
    <message>
        <source>&amp;Minutes of the votes…</source>
        <translation>&amp;Protokoll over voteringane…</translation>
    </message>
    <message>
        <source>No advice yet</source>
        <translation>Inga innstilling enno</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Bør vedtakast</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Bør avvisast</translation>
    </message>
    <message>
        <source>Joint wording</source>
        <translation>Felles ordlyd</translation>
    </message>
    <message>
        <source>Met elsewhere</source>
        <translation>Teken vare på</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Bør sendast over</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Ikkje avgjort</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Vedteke</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Sendt over</translation>
    </message>
    <message>
        <source>All that can stand together</source>
        <translation>Alle som kan stå saman</translation>
    </message>
    <message>
        <source>Those the committee advises</source>
        <translation>Dei som er innstilte til vedtak</translation>
    </message>
    <message>
        <source>Those that are adopted</source>
        <translation>Dei som er vedtekne</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt inn</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>Halde oppe</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trekt</translation>
    </message>
    <message>
        <source>Already met</source>
        <translation>Allereie innfridd</translation>
    </message>
    <message>
        <source>No amendments yet. Shift+E suggests another wording of the passage that you are reading.</source>
        <translation>Ingen endringsframlegg enno. Shift+E gjer framlegg om andre ord i avsnittet du les.</translation>
    </message>
    <message>
        <source>No amendment matches.</source>
        <translation>Ingen endringsframlegg passar.</translation>
    </message>
    <message>
        <source>Word document with a table</source>
        <translation>Word-dokument med tabell</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>Word-dokument med spora endringar</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Rekneark</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommadelte verdiar (CSV)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Rein tekst</translation>
    </message>
    <message>
        <source>Word document with two columns</source>
        <translation>Word-dokument med to spalter</translation>
    </message>
    <message>
        <source>Antragsgrün: table</source>
        <translation>Antragsgrün: tabell</translation>
    </message>
    <message>
        <source>Antragsgrün: requests</source>
        <translation>Antragsgrün: førespurnader</translation>
    </message>
</context>
<context>
    <name>AmendmentsFeature</name>
    <message>
        <source>This proposal can only be deleted here, and made again.</source>
        <translation>Dette framlegget kan berre slettast her og lagast på nytt.</translation>
    </message>
    <message>
        <source>The proposal is kept.</source>
        <translation>Framlegget er teke vare på.</translation>
    </message>
    <message>
        <source>Proposal {number} is copied.</source>
        <translation>Framlegg {number} er kopiert.</translation>
    </message>
    <message>
        <source>It was the last one.</source>
        <translation>Det var det siste.</translation>
    </message>
    <message>
        <source>Do you know how it should read?</source>
        <translation>Veit du korleis det bør lyde?</translation>
    </message>
    <message>
        <source>Suggest another wording</source>
        <translation>Føreslå andre ord</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Amendments</source>
        <translation>Endringsframlegg</translation>
    </message>
    <message>
        <source>&amp;Alter…</source>
        <translation>&amp;Endre…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;ksporter…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Search in amendments</source>
        <translation>Søk i endringsframlegg</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Advice and &amp;vote…</source>
        <translation>Innstilling og &amp;votering…</translation>
    </message>
    <message>
        <source>Copy, ne&amp;xt</source>
        <translation>Kopier, nes&amp;te</translation>
    </message>
    <message>
        <source>Copy this proposal as text, and go to the next one</source>
        <translation>Kopier dette framlegget som tekst, og gå til det neste</translation>
    </message>
    <message>
        <source>Boo&amp;klets</source>
        <translation>Hefte&amp;r</translation>
    </message>
    <message>
        <source>&amp;Text as adopted…</source>
        <translation>&amp;Teksten som vedteken…</translation>
    </message>
    <message>
        <source>As a &amp;spreadsheet</source>
        <translation>Som &amp;rekneark</translation>
    </message>
    <message>
        <source>&amp;Fill in a form…</source>
        <translation>Fyll &amp;ut eit skjema…</translation>
    </message>
    <message>
        <source>Advice by key in the list: V adopt, A reject, I met, O forward</source>
        <translation>Innstilling med tast i lista: V bør vedtakast, A bør avvisast, I teken vare på, O bør sendast over</translation>
    </message>
    <message>
        <source>F&amp;orms under a name…</source>
        <translation>S&amp;kjema med namn…</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>A stance is taken on a measure. Alt+Down goes to the next one.</source>
        <translation>Eit standpunkt gjeld eit tiltak. Alt+pil ned går til det neste.</translation>
    </message>
    <message>
        <source>A priority belongs to a stance. Take one first.</source>
        <translation>Prioritet høyrer til eit standpunkt. Ta standpunkt først.</translation>
    </message>
    <message>
        <source>Priority: {word}</source>
        <translation>Prioritet: {word}</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Ikkje noko standpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln tiltak</numerusform>
            <numerusform>%Ln tiltak</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>AnnotationMenu</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Uthev</translation>
    </message>
    <message>
        <source>St&amp;ance</source>
        <translation>&amp;Standpunkt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Heading</source>
        <translation>Overskrift</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>Innleiing</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>Listepunkt</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fotnote</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bilettekst</translation>
    </message>
    <message>
        <source>another form of the word</source>
        <translation>ei anna form av ordet</translation>
    </message>
    <message>
        <source>acronym or full name</source>
        <translation>forkorting eller fullt namn</translation>
    </message>
    <message>
        <source>part of a longer word</source>
        <translation>del av eit lengre ord</translation>
    </message>
    <message>
        <source>the same word in other letters</source>
        <translation>same ordet med andre bokstavar</translation>
    </message>
    <message>
        <source>begins like what you typed</source>
        <translation>byrjar som det du skreiv</translation>
    </message>
    <message>
        <source>spelt nearly like it</source>
        <translation>skrive nesten likt</translation>
    </message>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Eit hermeteikn manglar.</translation>
    </message>
    <message>
        <source>A filter was not understood. Filters are chapter:3, page:14 and only:measures.</source>
        <translation>Eit filter vart ikkje forstått. Filtera er kap:3, side:14 og kun:tiltak.</translation>
    </message>
    <message>
        <source>OR needs a word on both sides.</source>
        <translation>OR må ha eit ord på begge sider.</translation>
    </message>
    <message>
        <source>Add a word to look for: -word only leaves out.</source>
        <translation>Legg til eit ord å leite etter: -ord utelèt berre.</translation>
    </message>
    <message>
        <source>There is no such scope. Scopes are tittel:, merknad:, stikkord: and standpunkt:.</source>
        <translation>Det søkjefeltet finst ikkje. Du kan bruke tittel:, merknad:, stikkord: og standpunkt:.</translation>
    </message>
    <message>
        <source>There is no such stance. Stances are for, mot, endre and usikker.</source>
        <translation>Det standpunktet finst ikkje. Du kan bruke for, mot, endre og usikker.</translation>
    </message>
    <message>
        <source>NEAR needs a word on both sides.</source>
        <translation>NEAR må ha eit ord på kvar side.</translation>
    </message>
    <message>
        <source>The query is too long. Only the first words of it were looked for.</source>
        <translation>Søket er for langt. Berre dei første orda i det vart brukte.</translation>
    </message>
    <message>
        <source>Before the first chapter</source>
        <translation>Før første kapittel</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>Bokmål form</source>
        <translation>bokmålsform</translation>
    </message>
    <message>
        <source>Nynorsk form</source>
        <translation>nynorsk form</translation>
    </message>
    <message>
        <source>Danish form</source>
        <translation>dansk form</translation>
    </message>
    <message>
        <source>Swedish form</source>
        <translation>svensk form</translation>
    </message>
    <message>
        <source>form in the other Norwegian language</source>
        <translation>form i den andre målforma</translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>Restored. Start the program again to see your notes.</source>
        <translation>Gjenoppretta. Start programmet på nytt for å sjå merknadene dine.</translation>
    </message>
    <message>
        <source>Your notes are as they were in the backup.</source>
        <translation>Merknadene dine er som dei var i tryggingskopien.</translation>
    </message>
    <message>
        <source>Your notes are as they were in the backup. What was here before is backed up too.</source>
        <translation>Merknadene dine er som dei var i tryggingskopien. Det som var her før, er òg tryggingskopiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation>Dataa dine ligg i {folder}</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Gjenopprett ein tryggingskopi</translation>
    </message>
    <message>
        <source>Looking through the backups …</source>
        <translation>Ser gjennom tryggingskopiane …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Tryggingskopiar</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laga</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bokmerke</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Gjenopprett</translation>
    </message>
    <message>
        <source>Show my data &amp;folder</source>
        <translation>Vis &amp;mappa med mine data</translation>
    </message>
    <message>
        <source>Your current notes are backed up first, so you can undo this.</source>
        <translation>Merknadene du har no, blir tryggingskopierte først, så dette kan angrast.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made soon after each start of the program.</source>
        <translation>Det finst ingen tryggingskopi enno. Han blir laga kort tid etter at programmet er starta.</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Bookmark added.</source>
        <translation>Bokmerket er lagt til.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ny mappe</translation>
    </message>
    <message>
        <source>Bookmark “{name}” deleted.</source>
        <translation>Bokmerket «{name}» er sletta.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>s. {page}</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>The text is not found in this edition.</source>
        <translation>Teksten finst ikkje i denne utgåva.</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Bokmerke</translation>
    </message>
    <message>
        <source>No bookmarks yet. Ctrl+D keeps the place you are reading.</source>
        <translation>Ingen bokmerke enno. Ctrl+D tek vare på staden du les.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ny mappe</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Inga mappe</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Flytt til mappe</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Gi nytt namn (F2)</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Shift+Up)</source>
        <translation>Flytt opp (Ctrl+Shift+Pil opp)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Shift+Down)</source>
        <translation>Flytt ned (Ctrl+Shift+Pil ned)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Slett (Del)</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Chapters above</source>
        <translation>Kapitla over</translation>
    </message>
    <message>
        <source>Link: {title}</source>
        <translation>Lenkje: {title}</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>struck: {text},</source>
        <translation>stroke: {text},</translation>
    </message>
    <message>
        <source>added: {text},</source>
        <translation>lagt til: {text},</translation>
    </message>
</context>
<context>
    <name>ChapterChanges</name>
    <message>
        <source>Changes by chapter</source>
        <translation>Endringar etter kapittel</translation>
    </message>
    <message>
        <source>Before the first chapter</source>
        <translation>Før første kapittel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln endring</numerusform>
            <numerusform>%Ln endringar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChapterTree</name>
    <message>
        <source>Chapters to print</source>
        <translation>Kapittel som blir skrivne ut</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>The &amp;whole document</source>
        <translation>&amp;Heile dokumentet</translation>
    </message>
    <message>
        <source>&amp;This chapter: {name}</source>
        <translation>Dette &amp;kapittelet: {name}</translation>
    </message>
    <message>
        <source>What the &amp;register shows</source>
        <translation>Det &amp;registeret viser</translation>
    </message>
    <message>
        <source>What is s&amp;elected</source>
        <translation>Det som er &amp;merkt</translation>
    </message>
    <message>
        <source>What was chosen when the setup was s&amp;aved</source>
        <translation>Det som var &amp;valt då oppsettet vart lagra</translation>
    </message>
    <message>
        <source>&amp;Chosen chapters</source>
        <translation>&amp;Utvalde kapittel</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>&amp;Ta med</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Only measures</source>
        <translation>Berre tiltak</translation>
    </message>
    <message>
        <source>Only what has a note</source>
        <translation>Berre det som har merknad</translation>
    </message>
    <message>
        <source>Only what has a bookmark</source>
        <translation>Berre det som har bokmerke</translation>
    </message>
    <message>
        <source>Only measures I am for</source>
        <translation>Berre tiltak eg er for</translation>
    </message>
    <message>
        <source>Only measures I am against</source>
        <translation>Berre tiltak eg er mot</translation>
    </message>
    <message>
        <source>Only measures to change</source>
        <translation>Berre tiltak som bør endrast</translation>
    </message>
    <message>
        <source>Only measures I am unsure of</source>
        <translation>Berre tiltak eg er usikker på</translation>
    </message>
    <message>
        <source>Only measures with a stance</source>
        <translation>Berre tiltak med standpunkt</translation>
    </message>
    <message>
        <source>Only what has a tag</source>
        <translation>Berre det som har stikkord</translation>
    </message>
    <message>
        <source>Only the tag “{tag}”</source>
        <translation>Berre stikkordet «{tag}»</translation>
    </message>
</context>
<context>
    <name>ClearableLine</name>
    <message>
        <source>Empty the field</source>
        <translation>Tøm feltet</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What was imported</source>
        <translation>Det som vart importert</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as they were.</source>
        <translation>{new} nye, {changed} endra, {same} som dei var.</translation>
    </message>
    <message>
        <source>File by file</source>
        <translation>Fil for fil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s)</source>
        <translation>
            <numerusform>%Ln endringsframlegg</numerusform>
            <numerusform>%Ln endringsframlegg</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} has no place in this text: {text}</source>
        <translation>Linje {line} har ingen plass i denne teksten: {text}</translation>
    </message>
    <message>
        <source>Line {line} is in no form that is known: {text}</source>
        <translation>Linje {line} har inga kjend form: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) set differently only</source>
        <translation>
            <numerusform>%Ln avsnitt er berre sett annleis</numerusform>
            <numerusform>%Ln avsnitt er berre sette annleis</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many people changed it. Left out: {names}</source>
        <translation>For mange har endra i fila. Utelatne: {names}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Merknader</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <translation>S&amp;truktur</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Opne…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Opne ei ma&amp;ppe…</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Dokument</translation>
    </message>
    <message>
        <source>&amp;Print and export…</source>
        <translation>&amp;Skriv ut og eksporter…</translation>
    </message>
    <message>
        <source>&amp;Import corrections of the structure…</source>
        <translation>&amp;Importer rettingar av strukturen…</translation>
    </message>
    <message>
        <source>&amp;Export corrections of the structure…</source>
        <translation>&amp;Eksporter rettingar av strukturen…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Gjenopprett ein tryggingskopi…</translation>
    </message>
    <message>
        <source>Sho&amp;w my data folder</source>
        <translation>Vis &amp;mappa med mine data</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjer om</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Copy as ci&amp;tation</source>
        <translation>Kopier med k&amp;jelde</translation>
    </message>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>Legg til &amp;bokmerke</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Søk</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Neste treff</translation>
    </message>
    <message>
        <source>Pre&amp;vious hit</source>
        <translation>&amp;Førre treff</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Skriv ein &amp;merknad</translation>
    </message>
    <message>
        <source>Tag&amp;s</source>
        <translation>Set stikkord &amp;på</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Uthev</translation>
    </message>
    <message>
        <source>Highlight: &amp;important</source>
        <translation>Uthev: &amp;viktig</translation>
    </message>
    <message>
        <source>Highlight: &amp;ask about</source>
        <translation>Uthev: &amp;spør om</translation>
    </message>
    <message>
        <source>Highlight: &amp;facts</source>
        <translation>Uthev: &amp;fakta</translation>
    </message>
    <message>
        <source>Highlight: &amp;costs</source>
        <translation>Uthev: &amp;kostnader</translation>
    </message>
    <message>
        <source>Highlight: f&amp;ollow up</source>
        <translation>Uthev: følg &amp;opp</translation>
    </message>
    <message>
        <source>Fo&amp;r</source>
        <translation>Fo&amp;r</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>Mo&amp;t</translation>
    </message>
    <message>
        <source>Chang&amp;e</source>
        <translation>Bør &amp;endrast</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>Us&amp;ikker</translation>
    </message>
    <message>
        <source>No s&amp;tance</source>
        <translation>Fjer&amp;n standpunktet</translation>
    </message>
    <message>
        <source>&amp;More important</source>
        <translation>Vikti&amp;gare</translation>
    </message>
    <message>
        <source>&amp;Less important</source>
        <translation>Min&amp;dre viktig</translation>
    </message>
    <message>
        <source>&amp;Your names for highlights…</source>
        <translation>&amp;Byt namn på uthevingar…</translation>
    </message>
    <message>
        <source>Ex&amp;port notes…</source>
        <translation>Eksporter merkn&amp;ader…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Importer merknader…</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>Eitt nivå &amp;opp</translation>
    </message>
    <message>
        <source>One level &amp;down</source>
        <translation>Eitt nivå &amp;ned</translation>
    </message>
    <message>
        <source>Make &amp;plain text</source>
        <translation>Gjer til &amp;vanleg tekst</translation>
    </message>
    <message>
        <source>Mark as &amp;measure</source>
        <translation>Gjer til &amp;tiltak</translation>
    </message>
    <message>
        <source>&amp;Not a measure</source>
        <translation>Ik&amp;kje eit tiltak</translation>
    </message>
    <message>
        <source>&amp;Join with previous text</source>
        <translation>Slå saman med teksten &amp;framanfor</translation>
    </message>
    <message>
        <source>&amp;Split at the caret</source>
        <translation>&amp;Del ved skrivemerket</translation>
    </message>
    <message>
        <source>Correct the &amp;words…</source>
        <translation>&amp;Rett orda…</translation>
    </message>
    <message>
        <source>Set &amp;aside</source>
        <translation>&amp;Legg til side</translation>
    </message>
    <message>
        <source>Confi&amp;rm as is</source>
        <translation>Godkj&amp;enn som det er</translation>
    </message>
    <message>
        <source>Panels at the &amp;left</source>
        <translation>Panel til &amp;venstre</translation>
    </message>
    <message>
        <source>Panels at the r&amp;ight</source>
        <translation>Panel til h&amp;øgre</translation>
    </message>
    <message>
        <source>Wider panel</source>
        <translation>Breiare panel</translation>
    </message>
    <message>
        <source>Narrower panel</source>
        <translation>Smalare panel</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Innhald</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>&amp;Bokmerke</translation>
    </message>
    <message>
        <source>&amp;Hits</source>
        <translation>&amp;Treff</translation>
    </message>
    <message>
        <source>&amp;Register of measures</source>
        <translation>&amp;Register over tiltak</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>Merkna&amp;der</translation>
    </message>
    <message>
        <source>S&amp;tructure</source>
        <translation>Stru&amp;ktur</translation>
    </message>
    <message>
        <source>Highlight &amp;measures</source>
        <translation>Vis tilt&amp;ak med farge</translation>
    </message>
    <message>
        <source>Printed line n&amp;umbers</source>
        <translation>Trykte &amp;linjenummer</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>&amp;Større tekst</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mindre tekst</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Va&amp;nleg tekststorleik</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Fullskjerm</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Fram</translation>
    </message>
    <message>
        <source>&amp;Next measure</source>
        <translation>&amp;Neste tiltak</translation>
    </message>
    <message>
        <source>&amp;Previous measure</source>
        <translation>F&amp;ørre tiltak</translation>
    </message>
    <message>
        <source>Next &amp;section</source>
        <translation>Neste &amp;kapittel</translation>
    </message>
    <message>
        <source>Previous s&amp;ection</source>
        <translation>Førre ka&amp;pittel</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Meny</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Neste &amp;del av vindauget</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Førre de&amp;l av vindauget</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Brukarrettleiing</translation>
    </message>
    <message>
        <source>&amp;Hints for a beginner</source>
        <translation>&amp;Tips til deg som er ny</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Snøggtastar</translation>
    </message>
    <message>
        <source>&amp;About Tiltak</source>
        <translation>&amp;Om Tiltak</translation>
    </message>
    <message>
        <source>The &amp;table holds no measures</source>
        <translation>Tabellen har in&amp;gen tiltak</translation>
    </message>
    <message>
        <source>Co&amp;mpare with another edition…</source>
        <translation>Samanlikn med ei anna &amp;utgåve…</translation>
    </message>
    <message>
        <source>&amp;Go to a page or number…</source>
        <translation>&amp;Gå til side eller nummer…</translation>
    </message>
    <message>
        <source>This is a &amp;new edition of…</source>
        <translation>Dette er ei &amp;ny utgåve av…</translation>
    </message>
    <message>
        <source>Suggest another &amp;wording…</source>
        <translation>Føresl&amp;å andre ord…</translation>
    </message>
    <message>
        <source>Export amen&amp;dments…</source>
        <translation>Eksporter endringsframlegg…</translation>
    </message>
    <message>
        <source>Import amendments…</source>
        <translation>Importer endringsframlegg…</translation>
    </message>
    <message>
        <source>Amen&amp;dments</source>
        <translation>&amp;Endringsframlegg</translation>
    </message>
    <message>
        <source>Next &amp;link</source>
        <translation>Neste lenk&amp;je</translation>
    </message>
    <message>
        <source>Prev&amp;ious link</source>
        <translation>Førre l&amp;enkje</translation>
    </message>
    <message>
        <source>&amp;Topics over all documents</source>
        <translation>&amp;Tema på tvers av dokument</translation>
    </message>
    <message>
        <source>Put into a topic…</source>
        <translation>Legg i eit tema…</translation>
    </message>
    <message>
        <source>Open the original fi&amp;le</source>
        <translation>Opne originalfi&amp;la</translation>
    </message>
    <message>
        <source>Ori&amp;ginal</source>
        <translation>Ori&amp;ginalen</translation>
    </message>
    <message>
        <source>Copy &amp;link to this place</source>
        <translation>Kopier lenkje &amp;til denne staden</translation>
    </message>
    <message>
        <source>Measures of all documents</source>
        <translation>Tiltak i alle dokument</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Lu&amp;kk fana</translation>
    </message>
    <message>
        <source>New t&amp;ab</source>
        <translation>Ny &amp;fane</translation>
    </message>
    <message>
        <source>As if ado&amp;pted</source>
        <translation>Som &amp;om vedteke</translation>
    </message>
    <message>
        <source>New window &amp;beside this</source>
        <translation>Nytt &amp;vindauge ved sida av</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>Vis &amp;parallelt</translation>
    </message>
    <message>
        <source>Next t&amp;ab</source>
        <translation>Neste f&amp;ane</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Fø&amp;rre fane</translation>
    </message>
    <message>
        <source>Edition&amp;s…</source>
        <translation>Utgåve&amp;r…</translation>
    </message>
    <message>
        <source>The passa&amp;ge in each edition…</source>
        <translation>Avsnittet i kvar utg&amp;åve…</translation>
    </message>
</context>
<context>
    <name>CommitteeController</name>
    <message>
        <source>Written to {name}.</source>
        <translation>Lagra i {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s) in the text.</source>
        <translation>
            <numerusform>%Ln endringsframlegg i teksten.</numerusform>
            <numerusform>%Ln endringsframlegg i teksten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s) left out: without a place, or clashing.</source>
        <translation>
            <numerusform>%Ln er utelate: utan plass, eller i strid med eit anna.</numerusform>
            <numerusform>%Ln er utelatne: utan plass, eller i strid med eit anna.</numerusform>
        </translation>
    </message>
    <message>
        <source>The empty form</source>
        <translation>Det tomme skjemaet</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Endringsframlegg</translation>
    </message>
    <message>
        <source>The filled form</source>
        <translation>Det utfylte skjemaet</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Comparing…</source>
        <translation>Samanliknar…</translation>
    </message>
    <message>
        <source>From {older} to {newer}</source>
        <translation>Frå {older} til {newer}</translation>
    </message>
</context>
<context>
    <name>CompareFeature</name>
    <message>
        <source>Compare with a document</source>
        <translation>Samanlikn med eit dokument</translation>
    </message>
    <message>
        <source>A new edition of a document that you know; your notes have come along.</source>
        <translation>Ei ny utgåve av eit dokument du kjenner. Merknadene dine er med.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Sjå kva som er endra</translation>
    </message>
    <message>
        <source>This looks like another edition of {title}: {share} % of the sentences are the same.</source>
        <translation>Dette liknar ei anna utgåve av {title}: {share} % av setningane er like.</translation>
    </message>
    <message>
        <source>Keep them together</source>
        <translation>Hald dei saman</translation>
    </message>
    <message>
        <source>Compare with another edition</source>
        <translation>Samanlikn med ei anna utgåve</translation>
    </message>
    <message>
        <source>Which edition shall the open text be compared with?</source>
        <translation>Kva utgåve skal teksten samanliknast med?</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Samanlikn</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Changes</source>
        <translation>Endringar</translation>
    </message>
    <message>
        <source>Only what moved</source>
        <translation>Berre det som er flytta</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>Begge tekstane side om side</translation>
    </message>
    <message>
        <source>One text, changes in place</source>
        <translation>Éin tekst, endringane på plass</translation>
    </message>
    <message>
        <source>How the comparison is shown</source>
        <translation>Korleis samanlikninga blir vist</translation>
    </message>
    <message>
        <source>Only what &amp;matters</source>
        <translation>Berre det &amp;viktige</translation>
    </message>
    <message>
        <source>Without changes of setting, numbering and spelling</source>
        <translation>Utan endringar i oppsett, nummerering og skrivemåte</translation>
    </message>
    <message>
        <source>Only m&amp;easures</source>
        <translation>Berre &amp;tiltak</translation>
    </message>
    <message>
        <source>Only with &amp;words that weigh</source>
        <translation>Berre med &amp;ord som veg</translation>
    </message>
    <message>
        <source>Numbers, modal verbs, negations, hedges and words of scope that changed</source>
        <translation>Tal, modalverb, nektingar, atterhald og ord for omfang som er endra</translation>
    </message>
    <message>
        <source>Only &amp;uncertain pairs</source>
        <translation>Berre &amp;usikre par</translation>
    </message>
    <message>
        <source>Pairs where another text was nearly as good</source>
        <translation>Par der ein annan tekst passa nesten like godt</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Søk i endringane</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>Tilb&amp;ake til teksten</translation>
    </message>
    <message>
        <source>&amp;Swap older and newer</source>
        <translation>&amp;Byt gammal og ny</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>&amp;Lagre som…</translation>
    </message>
    <message>
        <source>Belong t&amp;ogether</source>
        <translation>Høyrer &amp;saman</translation>
    </message>
    <message>
        <source>The two marked rows, one gone and one new, are one (J)</source>
        <translation>Dei to merkte radene, éi som er borte og éi ny, er éi (J)</translation>
    </message>
    <message>
        <source>&amp;Do not belong together</source>
        <translation>Høyrer &amp;ikkje saman</translation>
    </message>
    <message>
        <source>The two texts of the row are no pair (Shift+J)</source>
        <translation>Dei to tekstane i rada er ikkje eit par (Shift+J)</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>&amp;Kopier som Markdown</translation>
    </message>
    <message>
        <source>Copy all rows that are shown</source>
        <translation>Kopier alle radene som er viste</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln tiltak</numerusform>
            <numerusform>%Ln tiltak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln merknad</numerusform>
            <numerusform>%Ln merknader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln treff</numerusform>
            <numerusform>%Ln treff</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Filter chapters</source>
        <translation>Filtrer kapittel</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapittel</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treff</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>No chapter holds “{text}”.</source>
        <translation>Ingen kapittel har «{text}» i tittelen.</translation>
    </message>
    <message>
        <source>No headings were found in this document. It is shown as one chapter.</source>
        <translation>Det er ikkje funne overskrifter i dokumentet. Det blir vist som eitt kapittel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation>
            <numerusform>%Ln kapittel</numerusform>
            <numerusform>%Ln kapittel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in Tiltak</source>
        <translation>Feil i Tiltak</translation>
    </message>
    <message>
        <source>The developers need this report. It lists versions and locations in the code, and nothing from your documents, notes or searches. Nothing is sent: copy it into a message of your own.</source>
        <translation>Den som skal rette Tiltak, treng denne rapporten. Han inneheld versjonar og stader i programmet, og ikkje eit ord frå dokumenta, merknadene eller søka dine. Ingenting blir sendt: kopier han inn i ei melding du skriv sjølv.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Kopier rapporten</translation>
    </message>
    <message>
        <source>Show the folder with the &amp;log</source>
        <translation>Vis mappa med &amp;loggen</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Your notes are safe, and you can go on.</source>
        <translation>Noko gjekk gale i sjølve programmet. Merknadene dine er trygge, og du kan halde fram.</translation>
    </message>
    <message numerus="yes">
        <source>It has happened %Ln times.</source>
        <translation>
            <numerusform>Det har skjedd %Ln gong.</numerusform>
            <numerusform>Det har skjedd %Ln gonger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tiltak ended unexpectedly last time. Your notes are safe.</source>
        <translation>Tiltak vart avslutta uventa førre gong. Merknadene dine er trygge.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>The document&apos;s details</source>
        <translation>Opplysningar om dokumentet</translation>
    </message>
    <message>
        <source>A party, a municipality …</source>
        <translation>Eit parti, ein kommune …</translation>
    </message>
    <message>
        <source>2027 or 2027-05-17</source>
        <translation>2027 eller 2027-05-17</translation>
    </message>
    <message>
        <source>Two letters: no, se, eu</source>
        <translation>To bokstavar: no, se, eu</translation>
    </message>
    <message>
        <source>Parted by commas</source>
        <translation>Skilde med komma</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tittel</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>&amp;Utgjevar</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>&amp;Stikkord</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
</context>
<context>
    <name>DocumentOpener</name>
    <message>
        <source>Reading {name} …</source>
        <translation>Les {name} …</translation>
    </message>
    <message>
        <source>Finding chapters and measures in {name} …</source>
        <translation>Finn kapittel og tiltak i {name} …</translation>
    </message>
    <message>
        <source>Making {name} searchable …</source>
        <translation>Gjer {name} søkbart …</translation>
    </message>
    <message>
        <source>Placing your notes in {name} …</source>
        <translation>Plasserer merknadene dine i {name} …</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Its letters look garbled.</source>
        <translation>Bokstavane ser øydelagde ut.</translation>
    </message>
    <message>
        <source>A bullet without text.</source>
        <translation>Eit punkt utan tekst.</translation>
    </message>
    <message>
        <source>Bullets were torn off their texts; where each begins was guessed.</source>
        <translation>Kulepunkta stod lausrivne frå teksten. Programmet har gjetta kvar kvart punkt byrjar.</translation>
    </message>
    <message>
        <source>It is long for a heading.</source>
        <translation>Det er langt til å vere ei overskrift.</translation>
    </message>
    <message>
        <source>It seems to go on in the next text.</source>
        <translation>Det ser ut til å halde fram i neste tekst.</translation>
    </message>
    <message>
        <source>A heading of level {0} right below one of level {1}.</source>
        <translation>Ei overskrift på nivå {0} rett under ei på nivå {1}.</translation>
    </message>
    <message>
        <source>The first heading is of level {0}.</source>
        <translation>Den første overskrifta er på nivå {0}.</translation>
    </message>
    <message>
        <source>It may be the end of the text above.</source>
        <translation>Det kan vere slutten av teksten over.</translation>
    </message>
    <message>
        <source>Only a short line by itself.</source>
        <translation>Berre ei kort linje for seg sjølv.</translation>
    </message>
    <message>
        <source>Numbering starts at {0}.</source>
        <translation>Nummereringa byrjar på {0}.</translation>
    </message>
    <message>
        <source>{0} does not count on from {1}.</source>
        <translation>{0} følgjer ikkje etter {1}.</translation>
    </message>
    <message>
        <source>{0} comes right after {1}.</source>
        <translation>{0} kjem rett etter {1}.</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>Suggest another wording</source>
        <translation>Føreslå andre ord</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>Dei nye orda</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>&amp;Kopier setninga</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunngiving</translation>
    </message>
    <message>
        <source>Alter the proposal</source>
        <translation>Endre framlegget</translation>
    </message>
    <message>
        <source>&amp;Other words</source>
        <translation>&amp;Andre ord</translation>
    </message>
    <message>
        <source>&amp;Strike it</source>
        <translation>&amp;Stryk</translation>
    </message>
    <message>
        <source>Add &amp;after it</source>
        <translation>Legg til &amp;etter</translation>
    </message>
    <message>
        <source>Add &amp;before it</source>
        <translation>Legg til &amp;før</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grunngiving</translation>
    </message>
    <message>
        <source>&amp;Proposer</source>
        <translation>Forslagss&amp;tillar</translation>
    </message>
    <message>
        <source>&amp;Local party, board or group</source>
        <translation>&amp;Lag, styre eller gruppe</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Det som er ulikt</translation>
    </message>
    <message>
        <source>As a formal sentence</source>
        <translation>Som formelt framlegg</translation>
    </message>
    <message>
        <source>&amp;Keep the proposal</source>
        <translation>&amp;Behald framlegget</translation>
    </message>
    <message>
        <source>Keep the proposal (Ctrl+Enter)</source>
        <translation>Behald framlegget (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Nothing is proposed yet.</source>
        <translation>Ingenting er føreslått enno.</translation>
    </message>
    <message>
        <source>Struck: {old}. New: {new}.</source>
        <translation>Stroke: {old}. Nytt: {new}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Spelling and setting o&amp;nly</source>
        <translation>Berre skrivemåte &amp;og oppsett</translation>
    </message>
    <message>
        <source>&amp;Move it</source>
        <translation>Fl&amp;ytt</translation>
    </message>
    <message>
        <source>Alternati&amp;ve to</source>
        <translation>Alternati&amp;v til</translation>
    </message>
</context>
<context>
    <name>EarlierController</name>
    <message>
        <source>The amendments to the earlier edition have come along: {same} as they were, {merged} into reworded passages, {met} already met, {review} to review.</source>
        <translation>Endringsframlegga til den førre utgåva er med: {same} som dei var, {merged} i omskrivne avsnitt, {met} allereie innfridde, {review} til vurdering.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Sjå kva som er endra</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Editions and documents</source>
        <translation>Utgåver og dokument</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Vel ei &amp;fil…</translation>
    </message>
    <message>
        <source>Edition: {name}</source>
        <translation>Utgåve: {name}</translation>
    </message>
    <message>
        <source>No other document was opened yet.</source>
        <translation>Ingen andre dokument har vore opna enno.</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>not said</source>
        <translation>ikkje oppgitt</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidlegare</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>vedteken</translation>
    </message>
</context>
<context>
    <name>EditionsController</name>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrive til {name}.</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgåver</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Lagre som tabell</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Rekneark</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Editions of {title}</source>
        <translation>Utgåver av {title}</translation>
    </message>
    <message>
        <source>Editions, the oldest first</source>
        <translation>Utgåver, den eldste først</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Samanlikn</translation>
    </message>
    <message>
        <source>Compare the two editions that are marked</source>
        <translation>Samanlikn dei to utgåvene som er merkte</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Opne</translation>
    </message>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>&amp;Lagre som tabell…</translation>
    </message>
    <message>
        <source>Each measure of the newest edition, as it was in the others</source>
        <translation>Kvart tiltak i den nyaste utgåva, slik det var i dei andre</translation>
    </message>
    <message>
        <source>{edition}, open now</source>
        <translation>{edition}, open no</translation>
    </message>
    <message>
        <source>&amp;Label (a year, a date)</source>
        <translation>&amp;Merkelapp (eit år, ein dato)</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;Ho er</translation>
    </message>
    <message>
        <source>The oldest stands first. Mark two to compare them.</source>
        <translation>Den eldste står først. Merk to for å samanlikne dei.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong in the program itself: {error}. Your notes are safe.</source>
        <translation>Noko gjekk gale i sjølve programmet: {error}. Merknadene dine er trygge.</translation>
    </message>
</context>
<context>
    <name>FilteredRows</name>
    <message>
        <source>The two texts are the same.</source>
        <translation>Dei to tekstane er like.</translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation>{shown} av {total} rader</translation>
    </message>
</context>
<context>
    <name>FolderImporter</name>
    <message>
        <source>Open all documents of a folder</source>
        <translation>Opne alle dokumenta i ei mappe</translation>
    </message>
    <message>
        <source>Preparing the documents of {name} …</source>
        <translation>Klargjer dokumenta i {name} …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of {name} on the shelf.</source>
        <translation>
            <numerusform>%Ln dokument frå {name} er på lista.</numerusform>
            <numerusform>%Ln dokument frå {name} er på lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be opened: {names}.</source>
        <translation>
            <numerusform>%Ln fil kunne ikkje opnast: {names}.</numerusform>
            <numerusform>%Ln filer kunne ikkje opnast: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Forms under a name</source>
        <translation>Skjema med namn</translation>
    </message>
    <message>
        <source>A new form</source>
        <translation>Eit nytt skjema</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Title of its own</source>
        <translation>Eigen tittel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonnar</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Skjema</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;pråk</translation>
    </message>
    <message>
        <source>“Export” offers each form as a Word file and as a spreadsheet.</source>
        <translation>«Eksporter» tilbyr kvart skjema som Word-fil og som rekneark.</translation>
    </message>
</context>
<context>
    <name>GoToField</name>
    <message>
        <source>20, 5.2-3, line 812</source>
        <translation>20, 5.2-3, linje 812</translation>
    </message>
    <message>
        <source>Go to a page, a number or a line</source>
        <translation>Gå til ei side, eit nummer eller ei linje</translation>
    </message>
    <message>
        <source>A page, the number of a measure or a section, or “line” and a number</source>
        <translation>Ei side, nummeret på eit tiltak eller kapittel, eller «linje» og eit tal</translation>
    </message>
</context>
<context>
    <name>GoalField</name>
    <message>
        <source>Side</source>
        <translation>Før eller etter</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Passage to move it to</source>
        <translation>Avsnittet det skal flyttast til</translation>
    </message>
    <message>
        <source>The number of a passage, or its first words</source>
        <translation>Nummeret på eit avsnitt, eller dei første orda i det</translation>
    </message>
</context>
<context>
    <name>HandVerdicts</name>
    <message>
        <source>Noted.</source>
        <translation>Notert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>HighlightNames</name>
    <message>
        <source>Highlight: {name}</source>
        <translation>Uthev: {name}</translation>
    </message>
</context>
<context>
    <name>HintCell</name>
    <message>
        <source>Close the hint (Esc)</source>
        <translation>Lukk tipset (Esc)</translation>
    </message>
    <message>
        <source>Close the hint: {text}</source>
        <translation>Lukk tipset: {text}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>This is a sample. Open a document of your own with {open}, or drop it on the window.</source>
        <translation>Dette er eit døme. Opne eit eige dokument med {open}, eller slepp det på vindauget.</translation>
    </message>
    <message>
        <source>{next_measure} goes to a measure. There {note} writes a note, and {stance_for} says that you are for.</source>
        <translation>{next_measure} går til eit tiltak. Der skriv {note} ein merknad, og {stance_for} seier at du er for.</translation>
    </message>
    <message>
        <source>Search with {find}. A word is found in all its forms, and inside longer words.</source>
        <translation>Søk med {find}. Eit ord blir funne i alle former, òg inne i lengre ord.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>The passage in each edition</source>
        <translation>Avsnittet i kvar utgåve</translation>
    </message>
    <message>
        <source>Editions, the oldest first</source>
        <translation>Utgåver, den eldste først</translation>
    </message>
    <message>
        <source>No other edition of this document is known.</source>
        <translation>Inga anna utgåve av dokumentet er kjend.</translation>
    </message>
    <message>
        <source>the oldest edition</source>
        <translation>den eldste utgåva</translation>
    </message>
</context>
<context>
    <name>HitExporter</name>
    <message numerus="yes">
        <source>%Ln hit(s) were copied.</source>
        <translation>
            <numerusform>%Ln treff vart kopiert.</numerusform>
            <numerusform>%Ln treff vart kopierte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) were written to {name}.</source>
        <translation>
            <numerusform>%Ln treff vart skrive til {name}.</numerusform>
            <numerusform>%Ln treff vart skrivne til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>Eksporter treffa</translation>
    </message>
    <message>
        <source>Documents and tables</source>
        <translation>Dokument og tabellar</translation>
    </message>
</context>
<context>
    <name>HitWalk</name>
    <message>
        <source>Hit {number} of {count}</source>
        <translation>Treff {number} av {count}</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln treff</numerusform>
            <numerusform>%Ln treff</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} til</translation>
    </message>
    <message>
        <source>More documents</source>
        <translation>Fleire dokument</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>falda saman</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>side {page}</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Import into the register</source>
        <translation>Importer til registeret</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) will change.</source>
        <translation>
            <numerusform>%Ln celle blir endra.</numerusform>
            <numerusform>%Ln celler blir endra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln rad blir som ho er.</numerusform>
            <numerusform>%Ln rader blir som dei er.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message numerus="yes">
        <source>Also replace %Ln cell(s) that may be newer here</source>
        <translation>
            <numerusform>Byt òg ut %Ln celle som kan vere nyare her</numerusform>
            <numerusform>Byt òg ut %Ln celler som kan vere nyare her</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were changed here since the export, and stay.</source>
        <translation>
            <numerusform>%Ln celle er endra her sidan eksporten, og blir ståande.</numerusform>
            <numerusform>%Ln celler er endra her sidan eksporten, og blir ståande.</numerusform>
        </translation>
    </message>
    <message>
        <source>May be newer here, and is left:</source>
        <translation>Kan vere nyare her, og blir ståande:</translation>
    </message>
    <message>
        <source>Found again by number and words:</source>
        <translation>Kjende att på nummer og ord:</translation>
    </message>
</context>
<context>
    <name>KinshipController</name>
    <message>
        <source>No other: it is a document of its own</source>
        <translation>Ingen andre: det er eit eige dokument</translation>
    </message>
    <message>
        <source>This is a new edition of…</source>
        <translation>Dette er ei ny utgåve av…</translation>
    </message>
    <message>
        <source>&amp;Keep together</source>
        <translation>&amp;Hald saman</translation>
    </message>
    <message>
        <source>Kept together as editions of one document.</source>
        <translation>Halde saman som utgåver av eitt dokument.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Of which document is this another edition? Your notes come along where their text is.</source>
        <translation>Kva dokument er dette ei anna utgåve av? Merknadene dine blir med dit teksten deira står.</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>the same</source>
        <translation>likt</translation>
    </message>
    <message>
        <source>set differently</source>
        <translation>sett annleis</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>omformulert</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>skrive om</translation>
    </message>
    <message>
        <source>split</source>
        <translation>delt</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>slått saman</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borte</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flytta</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>usikkert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tal</translation>
    </message>
    <message>
        <source>modal verb</source>
        <translation>modalverb</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>nekting</translation>
    </message>
    <message>
        <source>hedge</source>
        <translation>atterhald</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>omfang</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>Word-dokument med spora endringar</translation>
    </message>
    <message>
        <source>Word document with two columns</source>
        <translation>Word-dokument med to spalter</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Rekneark</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Nettside</translation>
    </message>
    <message>
        <source>Tab-separated values</source>
        <translation>Tabulatordelte verdiar</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Rein tekst</translation>
    </message>
</context>
<context>
    <name>LinksFeature</name>
    <message>
        <source>There are no more links in this direction.</source>
        <translation>Det er ingen fleire lenkjer i denne retninga.</translation>
    </message>
    <message>
        <source>Link: {where}</source>
        <translation>Lenkje: {where}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more link(s): press L</source>
        <translation>
            <numerusform>%Ln lenkje til: trykk L</numerusform>
            <numerusform>%Ln lenkjer til: trykk L</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {where}</source>
        <translation>Opne {where}</translation>
    </message>
    <message>
        <source>Go to note {where}</source>
        <translation>Gå til note {where}</translation>
    </message>
    <message>
        <source>Go to {where}</source>
        <translation>Gå til {where}</translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <source>One</source>
        <translation>Éi</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>To</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Til slutt</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Ved sida av teksten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatne</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>The document&apos;s title</source>
        <translation>Tittelen på dokumentet</translation>
    </message>
    <message>
        <source>Title and chapter at the &amp;head</source>
        <translation>Tittel og kapittel &amp;øvst</translation>
    </message>
    <message>
        <source>&amp;Room to write at the right</source>
        <translation>&amp;Brei høgremarg til å skrive i</translation>
    </message>
    <message>
        <source>&amp;Table of contents</source>
        <translation>&amp;Innhaldsliste</translation>
    </message>
    <message>
        <source>Page &amp;numbers</source>
        <translation>Side&amp;nummer</translation>
    </message>
    <message>
        <source>&amp;A new page for each chapter</source>
        <translation>K&amp;vart kapittel på ny side</translation>
    </message>
    <message>
        <source>&amp;Measure numbers</source>
        <translation>Tiltaksn&amp;ummer</translation>
    </message>
    <message>
        <source>Page num&amp;bers of the original</source>
        <translation>Si&amp;detal frå originalen</translation>
    </message>
    <message>
        <source>&amp;Line numbers, every fifth</source>
        <translation>&amp;Linjenummer, kvart femte</translation>
    </message>
    <message>
        <source>Restart l&amp;ine numbers on each page</source>
        <translation>Start lin&amp;jenummereringa på nytt på kvar side</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>&amp;Papir</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Sp&amp;alter</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>S&amp;kriftstorleik</translation>
    </message>
    <message>
        <source>Mar&amp;gins</source>
        <translation>Marga&amp;r</translation>
    </message>
    <message>
        <source>My n&amp;otes</source>
        <translation>&amp;Merknadene mine</translation>
    </message>
    <message>
        <source>&amp;Your text at the head</source>
        <translation>Eigen topp&amp;tekst</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The document&apos;s text</source>
        <translation>Teksten i dokumentet</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Lukk meldinga (Esc)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names of the highlights</source>
        <translation>Namn på uthevingane</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>There are no more measures in this direction.</source>
        <translation>Det er ikkje fleire tiltak i denne retninga.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note. Markdown works. Esc goes back to the text.</source>
        <translation>Skriv ein merknad. Du kan bruke Markdown. Esc går tilbake til teksten.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Stikkord med komma mellom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stikkord</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>Merknaden er lagra.</translation>
    </message>
    <message>
        <source>The note is not saved yet. It is tried again.</source>
        <translation>Merknaden er ikkje lagra enno. Tiltak prøver igjen.</translation>
    </message>
</context>
<context>
    <name>NoteLabels</name>
    <message>
        <source>somebody unnamed</source>
        <translation>nokon utan namn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Skal plasserast</translation>
    </message>
    <message>
        <source>priority {word}</source>
        <translation>prioritet {word}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Bør endrast</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Usikker</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Viktig</translation>
    </message>
    <message>
        <source>Ask about</source>
        <translation>Spør om</translation>
    </message>
    <message>
        <source>Facts and figures</source>
        <translation>Fakta og tal</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kostnader</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Følg opp</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>low</source>
        <translation>låg</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middels</translation>
    </message>
    <message>
        <source>high</source>
        <translation>høg</translation>
    </message>
</context>
<context>
    <name>NoteSaver</name>
    <message>
        <source>The note is saved now.</source>
        <translation>Merknaden er lagra no.</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Note deleted.</source>
        <translation>Merknaden er sletta.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Note placed.</source>
        <translation>Merknaden er plassert.</translation>
    </message>
</context>
<context>
    <name>NotesExchange</name>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Eksporter merknader</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln merknad er skriven til {name}.</numerusform>
            <numerusform>%Ln merknader er skrivne til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importer merknader</translation>
    </message>
    <message>
        <source>None of the notes in {name} was made in this document.</source>
        <translation>Ingen av merknadene i {name} er laga i dette dokumentet.</translation>
    </message>
    <message>
        <source>Import them anyway</source>
        <translation>Importer dei likevel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) imported.</source>
        <translation>
            <numerusform>%Ln merknad er importert.</numerusform>
            <numerusform>%Ln merknader er importerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note here is changed.</source>
        <translation>Ingen merknad her er endra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait(s) to be placed.</source>
        <translation>
            <numerusform>%Ln av dei ventar på plassering.</numerusform>
            <numerusform>%Ln av dei ventar på plassering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be understood.</source>
        <translation>
            <numerusform>%Ln kunne ikkje lesast.</numerusform>
            <numerusform>%Ln kunne ikkje lesast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted here stay(s) deleted.</source>
        <translation>
            <numerusform>%Ln som er sletta her, blir verande sletta.</numerusform>
            <numerusform>%Ln som er sletta her, blir verande sletta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Hent dei tilbake</translation>
    </message>
    <message>
        <source>Your name, as others will see it beside your notes:</source>
        <translation>Namnet ditt, slik andre ser det ved merknadene dine:</translation>
    </message>
    <message>
        <source>Web Annotations</source>
        <translation>Web Annotations</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your own would be changed.</source>
        <translation>
            <numerusform>%Ln av dine eigne ville blitt endra.</numerusform>
            <numerusform>%Ln av dine eigne ville blitt endra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dei</translation>
    </message>
</context>
<context>
    <name>NotesFeature</name>
    <message>
        <source>&amp;Remove the highlights</source>
        <translation>Fje&amp;rn uthevingane</translation>
    </message>
    <message>
        <source>The highlights are removed.</source>
        <translation>Uthevingane er fjerna.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Standpunkt</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Uthevingar</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Skal plasserast</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle stikkord</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Search in notes</source>
        <translation>Søk i merknadene</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stikkord</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln merknad</numerusform>
            <numerusform>%Ln merknader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) wait to be placed</source>
        <translation>
            <numerusform>%Ln merknad ventar på plassering</numerusform>
            <numerusform>%Ln merknader ventar på plassering</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes by others: {shown} of {count} shown</source>
        <translation>Merknader frå andre: viser {shown} av {count}</translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation>Ingen merknader passar.</translation>
    </message>
    <message>
        <source>No notes yet. N writes one on the measure you are reading, H highlights what is selected.</source>
        <translation>Ingen merknader enno. N skriv ein til tiltaket du les, H uthevar det som er merkt.</translation>
    </message>
</context>
<context>
    <name>OriginalFeature</name>
    <message>
        <source>Only PDFs have pages to show. Other files are opened with the program that they belong to.</source>
        <translation>Berre PDF-ar har sider å vise. Andre filer blir opna med programmet dei høyrer til.</translation>
    </message>
</context>
<context>
    <name>OriginalPages</name>
    <message>
        <source>The page as printed</source>
        <translation>Sida slik ho er trykt</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>Opne originalfila</translation>
    </message>
    <message>
        <source>Previous page of the original</source>
        <translation>Førre side i originalen</translation>
    </message>
    <message>
        <source>Next page of the original</source>
        <translation>Neste side i originalen</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Mindre side</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Større side</translation>
    </message>
    <message>
        <source>In a window of its own, or beside the text</source>
        <translation>I eit eige vindauge, eller ved sida av teksten</translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>side {page} av {count}</translation>
    </message>
</context>
<context>
    <name>OwnChangesDialog</name>
    <message>
        <source>Import notes</source>
        <translation>Importer merknader</translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln of your own notes in other words.</source>
        <translation>
            <numerusform>Fila har %Ln av dine eigne merknader med andre ord.</numerusform>
            <numerusform>Fila har %Ln av dine eigne merknader med andre ord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringar</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>Byt ut mine</translation>
    </message>
</context>
<context>
    <name>PagesWindow</name>
    <message>
        <source>The original page</source>
        <translation>Originalsida</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>The password does not open the document.</source>
        <translation>Passordet opnar ikkje dokumentet.</translation>
    </message>
    <message>
        <source>The document is locked.</source>
        <translation>Dokumentet er låst.</translation>
    </message>
    <message>
        <source>What Tiltak makes of it is kept in your data folder and can be read without the password.</source>
        <translation>Det Tiltak lagar av det, ligg i datamappa di og kan lesast utan passordet.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Førehandsvising</translation>
    </message>
    <message>
        <source>Preview, page {page} of {pages}</source>
        <translation>Førehandsvising, side {page} av {pages}</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Previous page</source>
        <translation>Førre side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Neste side</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Større</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Sidebreidd</translation>
    </message>
    <message>
        <source>As wide as the room</source>
        <translation>Så brei som det er plass til</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Side {page} av {pages}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print and export</source>
        <translation>Skriv ut og eksporter</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Eksporter…</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>Lagre PD&amp;F…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Skriv ut…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kva</translation>
    </message>
    <message>
        <source>Save this setup</source>
        <translation>Lagre oppsettet</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Namnet på det</translation>
    </message>
    <message>
        <source>The setup “{name}” is saved.</source>
        <translation>Oppsettet «{name}» er lagra.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utsjånad</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>Lagra {name}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stoppa. Ingenting vart skrive.</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>The printer does not answer. See that it is switched on, or save a PDF instead.</source>
        <translation>Skrivaren svarer ikkje. Sjå etter at han er slått på, eller lagre ein PDF i staden.</translation>
    </message>
    <message>
        <source>The printer stopped taking pages. See to it and print again.</source>
        <translation>Skrivaren slutta å ta imot sider. Sjå til han og skriv ut på nytt.</translation>
    </message>
</context>
<context>
    <name>ReadingFeature</name>
    <message>
        <source>l.</source>
        <comment>before the number of a line</comment>
        <translation>l.</translation>
    </message>
    <message>
        <source>The pages of this document have no line numbers.</source>
        <translation>Sidene i dette dokumentet har ingen linjenummer.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Kopiert med kjelde.</translation>
    </message>
    <message>
        <source>“{typed}” is not found. Type a page, the number of a measure or section, or “line 812”.</source>
        <translation>«{typed}» finst ikkje. Skriv ei side, nummeret på eit tiltak eller kapittel, eller «linje 812».</translation>
    </message>
    <message>
        <source>The place that the link leads to is not in this edition.</source>
        <translation>Staden som lenkja fører til, finst ikkje i denne utgåva.</translation>
    </message>
    <message>
        <source>The link was made in another edition. This is its place here.</source>
        <translation>Lenkja vart laga i ei anna utgåve. Dette er staden i denne.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied a link to this place.</source>
        <translation>Kopierte ei lenkje til denne staden.</translation>
    </message>
</context>
<context>
    <name>RegisterController</name>
    <message>
        <source>All stances</source>
        <translation>Alle, med eller utan standpunkt</translation>
    </message>
    <message>
        <source>Any stance</source>
        <translation>Med standpunkt</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Utan standpunkt</translation>
    </message>
    <message>
        <source>With or without notes</source>
        <translation>Med eller utan merknader</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Med merknad</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Utheva</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Med bokmerke</translation>
    </message>
    <message>
        <source>With a priority</source>
        <translation>Med prioritet</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle stikkord</translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message numerus="yes">
        <source>%Ln measure(s) were written to {name}.</source>
        <translation>
            <numerusform>%Ln tiltak er skrive til {name}.</numerusform>
            <numerusform>%Ln tiltak er skrive til {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) changed.</source>
        <translation>
            <numerusform>%Ln tiltak er endra.</numerusform>
            <numerusform>%Ln tiltak er endra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the measures shown</source>
        <translation>Eksporter tiltaka du ser</translation>
    </message>
    <message>
        <source>Tables and documents</source>
        <translation>Tabellar og dokument</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Importer frå eit rekneark</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Rekneark</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>Measures</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Filter measures</source>
        <translation>Filtrer tiltak</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Standpunkt</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stikkord</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>Dette kapittelet</translation>
    </message>
    <message>
        <source>Hits only</source>
        <translation>Berre treff</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonnar</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sorter</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksporter…</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln measure(s)</source>
        <translation>
            <numerusform>{count} av %Ln tiltak</numerusform>
            <numerusform>{count} av %Ln tiltak</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the register (Ctrl+4)</source>
        <translation>Lukk registeret (Ctrl+4)</translation>
    </message>
    <message>
        <source>No measure matches. Clear the filters to see all of them.</source>
        <translation>Ingen tiltak passar. Fjern filtera for å sjå alle.</translation>
    </message>
    <message>
        <source>No measures were found in this document.</source>
        <translation>Det er ikkje funne tiltak i dette dokumentet.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Stigande</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Synkande</translation>
    </message>
</context>
<context>
    <name>ReportExporter</name>
    <message>
        <source>Comparison</source>
        <translation>Samanlikning</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Lagre samanlikninga</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrive til {name}.</translation>
    </message>
    <message>
        <source>The comparison is copied.</source>
        <translation>Samanlikninga er kopiert.</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>&amp;Another suggestion</source>
        <translation>&amp;Eit anna forslag</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>&amp;Vis i teksten</translation>
    </message>
    <message>
        <source>It &amp;belongs here</source>
        <translation>Det &amp;høyrer til her</translation>
    </message>
    <message>
        <source>Its place is the text I am &amp;reading</source>
        <translation>Plasser ved &amp;teksten eg les</translation>
    </message>
    <message>
        <source>&amp;Leave it for later</source>
        <translation>&amp;La det vente</translation>
    </message>
    <message>
        <source>The text as it was and as it is</source>
        <translation>Teksten slik han var og slik han er</translation>
    </message>
    <message>
        <source>Looking for where it may belong …</source>
        <translation>Leitar etter kvar det kan høyre til …</translation>
    </message>
    <message>
        <source>Nothing in the document is like it. Go to its place yourself.</source>
        <translation>Ingenting i dokumentet liknar. Gå til plassen sjølv.</translation>
    </message>
    <message>
        <source>The text was</source>
        <translation>Teksten var</translation>
    </message>
    <message>
        <source>Suggestion {number} of {count}: {place}</source>
        <translation>Forslag {number} av {count}: {place}</translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message numerus="yes">
        <source>The document has changed. %Ln note(s) wait to be placed.</source>
        <translation>
            <numerusform>Dokumentet er endra. %Ln merknad ventar på plassering.</numerusform>
            <numerusform>Dokumentet er endra. %Ln merknader ventar på plassering.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dei</translation>
    </message>
    <message numerus="yes">
        <source>The document has changed. %Ln note(s) were found again elsewhere in it.</source>
        <translation>
            <numerusform>Dokumentet er endra. %Ln merknad vart funnen att på ein annan stad i det.</numerusform>
            <numerusform>Dokumentet er endra. %Ln merknader vart funne att på andre stader i det.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulingDialog</name>
    <message>
        <source>Advice and vote</source>
        <translation>Innstilling og votering</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Vanleg</translation>
    </message>
    <message>
        <source>The votes were &amp;counted</source>
        <translation>Røystene er &amp;talde</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Blankt</translation>
    </message>
    <message>
        <source>&amp;Advice</source>
        <translation>&amp;Innstilling</translation>
    </message>
    <message>
        <source>&amp;Joint wording in</source>
        <translation>&amp;Felles ordlyd i</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Merknad</translation>
    </message>
    <message>
        <source>O&amp;ther advice from</source>
        <translation>&amp;Dissens</translation>
    </message>
    <message>
        <source>The &amp;proposal is</source>
        <translation>Framlegget &amp;er</translation>
    </message>
    <message>
        <source>&amp;Order of voting</source>
        <translation>&amp;Rekkjefølgje</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Vedtak</translation>
    </message>
    <message>
        <source>&amp;New round of advice</source>
        <translation>N&amp;y runde med innstilling</translation>
    </message>
    <message>
        <source>Keep this advice as that of an earlier round, and give a new one</source>
        <translation>Ta vare på innstillinga som den frå ein tidlegare runde, og gi ei ny</translation>
    </message>
</context>
<context>
    <name>ScreenReaderAnnouncer</name>
    <message>
        <source>Lead-in</source>
        <translation>Innleiing</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>Listepunkt</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fotnote</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bilettekst</translation>
    </message>
    <message>
        <source>highlighted: {name}</source>
        <translation>utheva: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln merknad</numerusform>
            <numerusform>%Ln merknader</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>bokmerke</translation>
    </message>
    <message>
        <source>Heading, level {level}</source>
        <translation>Overskrift, nivå {level}</translation>
    </message>
    <message>
        <source>Measure {number}</source>
        <translation>Tiltak {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln lenkje</numerusform>
            <numerusform>%Ln lenkjer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search this document</source>
        <translation>Søk i dokumentet</translation>
    </message>
    <message>
        <source>Down shows earlier searches</source>
        <translation>Pil ned viser tidlegare søk</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Søk i alle dokument</translation>
    </message>
</context>
<context>
    <name>SearchHistory</name>
    <message>
        <source>The search “{query}” is saved.</source>
        <translation>Søket «{query}» er lagra.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>The search “{query}” is deleted.</source>
        <translation>Søket «{query}» er sletta.</translation>
    </message>
    <message>
        <source>&amp;Save this search</source>
        <translation>&amp;Lagre dette søket</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Slett</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Measures only</source>
        <translation>Berre tiltak</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>Dette kapittelet</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dette dokumentet</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Kvar det blir søkt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagra</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Lagra søk</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste først</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>Som i teksten</translation>
    </message>
    <message>
        <source>Order of hits</source>
        <translation>Rekkjefølgje på treffa</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treff</translation>
    </message>
    <message>
        <source>Words match all their forms. “Two words” matches a phrase, -word excludes, word* matches beginnings.</source>
        <translation>Søket finn alle bøyingsformer. «To ord» finn orda ved sida av kvarandre, -ord utelukkar eit ord, ord* finn alt som byrjar slik.</translation>
    </message>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Meinte du «{query}»?</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Copy or export the hits</source>
        <translation>Kopier eller eksporter treffa</translation>
    </message>
    <message>
        <source>Copy the hits with their sources</source>
        <translation>Kopier treffa med kjelder</translation>
    </message>
    <message>
        <source>Export the hits…</source>
        <translation>Eksporter treffa…</translation>
    </message>
    <message>
        <source>Filters that are on: {names}. Turn them off</source>
        <translation>Filter som er på: {names}. Slå dei av</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} av {count}</translation>
    </message>
</context>
<context>
    <name>SearchSummary</name>
    <message>
        <source>No hits with the filters that are on: {names}.</source>
        <translation>Ingen treff med filtera som er på: {names}.</translation>
    </message>
    <message>
        <source>No hits. Try fewer words, or the beginning of a word and a star: teach*</source>
        <translation>Ingen treff. Prøv færre ord, eller byrjinga på eit ord og ei stjerne: tolk*</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln treff</numerusform>
            <numerusform>%Ln treff</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Dei første {count} er lista opp.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>i %Ln dokument</numerusform>
            <numerusform>i %Ln dokument</numerusform>
        </translation>
    </message>
    <message>
        <source>The best {count} are listed.</source>
        <translation>Dei {count} beste står på lista.</translation>
    </message>
    <message>
        <source>in the {count} documents that fit best</source>
        <translation>i dei {count} dokumenta som høver best</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln chapter(s)</source>
        <translation>
            <numerusform>i %Ln kapittel</numerusform>
            <numerusform>i %Ln kapittel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupRow</name>
    <message>
        <source>Setup</source>
        <translation>Oppsett</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>Som valt under</translation>
    </message>
    <message>
        <source>Sa&amp;ve this setup…</source>
        <translation>La&amp;gre oppsettet…</translation>
    </message>
    <message>
        <source>Set&amp;up</source>
        <translation>&amp;Oppsett</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Vanleg</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>Til eit møte</translation>
    </message>
    <message>
        <source>For a hearing</source>
        <translation>Til ei høyring</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
</context>
<context>
    <name>ShelfFeature</name>
    <message>
        <source>Taken off the shelf. Its notes are kept.</source>
        <translation>Teke bort frå lista. Merknadene er tekne vare på.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Opne eit dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>The document&apos;s details are kept.</source>
        <translation>Opplysningane om dokumentet er lagra.</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>No documents yet. Open one with Ctrl+O, or drop a file on this window.</source>
        <translation>Ingen dokument enno. Opne eit med Ctrl+O, eller slepp ei fil på vindauget.</translation>
    </message>
    <message>
        <source>%1. Nothing leaves this computer.</source>
        <translation>%1. Ingenting forlèt denne maskina.</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>Opne eit dokument…</translation>
    </message>
    <message>
        <source>Sample: {title}</source>
        <translation>Døme: {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Opne</translation>
    </message>
    <message>
        <source>Take off the shelf (notes are kept)</source>
        <translation>Ta bort frå lista (merknadene blir tekne vare på)</translation>
    </message>
    <message>
        <source>Title, issuer, tags…</source>
        <translation>Tittel, utgjevar, stikkord…</translation>
    </message>
    <message>
        <source>No document has this in its title, issuer, tags or file name.</source>
        <translation>Ingen dokument har dette i tittel, utgjevar, stikkord eller filnamn.</translation>
    </message>
    <message>
        <source>The first document opens in a moment.</source>
        <translation>Det første dokumentet blir opna om eit augeblikk.</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>Opne i ei ny fane</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Opne ved sida av</translation>
    </message>
    <message>
        <source>This is a new edition of…</source>
        <translation>Dette er ei ny utgåve av…</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>Utgåver…</translation>
    </message>
</context>
<context>
    <name>ShelfRegisterController</name>
    <message>
        <source>Reading the documents…</source>
        <translation>Les dokumenta…</translation>
    </message>
    <message>
        <source>Measures of all documents</source>
        <translation>Tiltak i alle dokument</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrive til {name}.</translation>
    </message>
    <message>
        <source>{shown} of {total} measures</source>
        <translation>{shown} av {total} tiltak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokument</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Lagre registeret</translation>
    </message>
</context>
<context>
    <name>ShelfRegisterPage</name>
    <message>
        <source>Measures of all documents</source>
        <translation>Tiltak i alle dokument</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Til&amp;bake</translation>
    </message>
    <message>
        <source>Filter the measures</source>
        <translation>Filtrer tiltaka</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Lagre &amp;som…</translation>
    </message>
</context>
<context>
    <name>ShelfRows</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln merking</numerusform>
            <numerusform>%Ln merkingar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln side</numerusform>
            <numerusform>%Ln sider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln tiltak</numerusform>
            <numerusform>%Ln tiltak</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is gone, a copy is kept</source>
        <translation>fila finst ikkje lenger, men Tiltak har ein kopi</translation>
    </message>
    <message>
        <source>{share}% read</source>
        <translation>{share} % lese</translation>
    </message>
</context>
<context>
    <name>ShelfTools</name>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer dokument</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stikkord</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkjefølgje</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>Sist opna først</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Etter tittel</translation>
    </message>
    <message>
        <source>By issuer</source>
        <translation>Etter utgjevar</translation>
    </message>
    <message>
        <source>By year, newest first</source>
        <translation>Etter år, nyast først</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle stikkord</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Next and previous page</source>
        <translation>Neste og førre side</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Snøggmeny</translation>
    </message>
    <message>
        <source>Close a message, clear the search, back to the text</source>
        <translation>Lukk ei melding, tøm søket, tilbake til teksten</translation>
    </message>
    <message>
        <source>In the search field: next and previous hit</source>
        <translation>I søkjefeltet: neste og førre treff</translation>
    </message>
    <message>
        <source>In the search field: earlier searches</source>
        <translation>I søkjefeltet: tidlegare søk</translation>
    </message>
    <message>
        <source>In a list: go there</source>
        <translation>I ei liste: gå dit</translation>
    </message>
    <message>
        <source>In a list: change the name</source>
        <translation>I ei liste: endre namnet</translation>
    </message>
    <message>
        <source>In a list: remove</source>
        <translation>I ei liste: fjern</translation>
    </message>
    <message>
        <source>In the list of bookmarks: up, down</source>
        <translation>I bokmerkelista: opp, ned</translation>
    </message>
    <message>
        <source>In the register: wider, narrower column</source>
        <translation>I registeret: breiare, smalare kolonne</translation>
    </message>
    <message>
        <source>In the text and in lists</source>
        <translation>I teksten og i lister</translation>
    </message>
    <message>
        <source>In a comparison: next and previous change</source>
        <translation>I ei samanlikning: neste og førre endring</translation>
    </message>
    <message>
        <source>In a comparison: belong together, do not</source>
        <translation>I ei samanlikning: høyrer saman, høyrer ikkje saman</translation>
    </message>
    <message>
        <source>Follow the link at the caret</source>
        <translation>Følg lenkja ved skrivemerket</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Snøggtastar</translation>
    </message>
    <message>
        <source>Filter by word or key</source>
        <translation>Filtrer på ord eller tast</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastar</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Skriv ut…</translation>
    </message>
</context>
<context>
    <name>StanceStrip</name>
    <message>
        <source>More</source>
        <translation>Meir</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>page {page} of {count}</source>
        <translation>side {page} av {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln tiltak</numerusform>
            <numerusform>%Ln tiltak</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gå til…</translation>
    </message>
</context>
<context>
    <name>StructureController</name>
    <message>
        <source>Moved one level up.</source>
        <translation>Flytta eitt nivå opp.</translation>
    </message>
    <message>
        <source>Moved one level down.</source>
        <translation>Flytta eitt nivå ned.</translation>
    </message>
    <message>
        <source>It is plain text now.</source>
        <translation>Det er vanleg tekst no.</translation>
    </message>
    <message>
        <source>It is a measure now.</source>
        <translation>Det er eit tiltak no.</translation>
    </message>
    <message>
        <source>No longer a measure.</source>
        <translation>Det er ikkje eit tiltak no.</translation>
    </message>
    <message>
        <source>The two texts are one now.</source>
        <translation>Dei to tekstane er éin no.</translation>
    </message>
    <message>
        <source>The text is two now.</source>
        <translation>Teksten er delt i to.</translation>
    </message>
    <message>
        <source>The words were put right.</source>
        <translation>Orda er retta.</translation>
    </message>
    <message>
        <source>Set aside: no longer part of the text.</source>
        <translation>Lagt til side: det er ikkje ein del av teksten no.</translation>
    </message>
    <message>
        <source>Kept as it is.</source>
        <translation>Godkjent som det er.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>It is on the highest level already.</source>
        <translation>Det er allereie på øvste nivå.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln retting skriven til {name}.</numerusform>
            <numerusform>%Ln rettingar skrivne til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrections from {name} applied.</source>
        <translation>Rettingane i {name} er gjorde.</translation>
    </message>
    <message>
        <source>Put the caret where the new text begins, then split there.</source>
        <translation>Set skrivemerket der den nye teksten byrjar, og del der.</translation>
    </message>
    <message>
        <source>There is no text before this one.</source>
        <translation>Det er ingen tekst før denne.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Angra.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>Export corrections of the structure</source>
        <translation>Eksporter rettingar av strukturen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Rettingar</translation>
    </message>
    <message>
        <source>Import corrections of the structure</source>
        <translation>Importer rettingar av strukturen</translation>
    </message>
    <message>
        <source>The table holds no measures now.</source>
        <translation>Tabellen har ingen tiltak no.</translation>
    </message>
    <message>
        <source>This is not a table of measures.</source>
        <translation>Dette er ingen tabell med tiltak.</translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message>
        <source>Doubtful places</source>
        <translation>Tvilsame stader</translation>
    </message>
    <message>
        <source>The right words</source>
        <translation>Rett ordlyd</translation>
    </message>
    <message>
        <source>The right words; Enter keeps them, Esc does not</source>
        <translation>Rett ordlyd. Enter lagrar, Esc avbryt</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>Angre den siste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful place(s). Enter goes there; the menu Structure puts it right.</source>
        <translation>
            <numerusform>%Ln tvilsam stad. Enter går dit; menyen Struktur rettar han.</numerusform>
            <numerusform>%Ln tvilsame stader. Enter går dit; menyen Struktur rettar dei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this document looks doubtful. Where something is wrong all the same, put the caret there and use the menu Structure, or the context menu.</source>
        <translation>Ingenting i dette dokumentet ser tvilsamt ut. Er noko gale likevel, så set skrivemerket der og bruk menyen Struktur, eller snøggmenyen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) made.</source>
        <translation>
            <numerusform>%Ln retting gjord.</numerusform>
            <numerusform>%Ln rettingar gjorde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them no longer find(s) the text.</source>
        <translation>
            <numerusform>%Ln av dei finn ikkje teksten sin lenger.</numerusform>
            <numerusform>%Ln av dei finn ikkje teksten sin lenger.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Tabs</source>
        <translation>Faner</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Close the tab (Ctrl+W)</source>
        <translation>Lukk fana (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Lukk fana</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Match system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tekststorleik</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Skrift</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Med seriffar</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Utan seriffar</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Linjelengd</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Vanleg</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Linjeavstand</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Liten</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Stor</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Høg kontrast, lyst</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Høg kontrast, mørkt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Menus and panels</source>
        <translation>Menyar og panel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Highlight measures</source>
        <translation>Vis tiltak med farge</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduser rørsle</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Text and theme</source>
        <translation>Tekst og tema</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Meny (F10)</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Change the topic</source>
        <translation>Endre temaet</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Nytt tema</translation>
    </message>
    <message>
        <source>&amp;All documents on the list</source>
        <translation>&amp;Alle dokument på lista</translation>
    </message>
    <message>
        <source>Documents of the table</source>
        <translation>Dokument i tabellen</translation>
    </message>
    <message>
        <source>Further &amp;left</source>
        <translation>Lenger til &amp;venstre</translation>
    </message>
    <message>
        <source>Further &amp;right</source>
        <translation>Lenger til &amp;høgre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Questions, one a line, as in the search field</source>
        <translation>&amp;Spørsmål, eitt på kvar linje, som i søkjefeltet</translation>
    </message>
</context>
<context>
    <name>TopicExporter</name>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Lagre tabellen</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrive til {name}.</translation>
    </message>
</context>
<context>
    <name>TopicMenu</name>
    <message>
        <source>New topic…</source>
        <translation>Nytt tema…</translation>
    </message>
    <message>
        <source>Put into the topic “{name}”.</source>
        <translation>Lagt i temaet «{name}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>Put in by hand</source>
        <translation>Lagt til for hand</translation>
    </message>
    <message>
        <source>Taken out by hand: not in the table</source>
        <translation>Teke ut for hand: ikkje i tabellen</translation>
    </message>
    <message>
        <source>Suggestions: words in common with the table, not in it</source>
        <translation>Framlegg: har ord felles med tabellen, men er ikkje i han</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingenting funne</translation>
    </message>
    <message>
        <source>{found} of {measures} measures</source>
        <translation>{found} av {measures} tiltak</translation>
    </message>
</context>
<context>
    <name>TopicsController</name>
    <message>
        <source>The topic “{name}” was removed.</source>
        <translation>Temaet «{name}» vart fjerna.</translation>
    </message>
    <message>
        <source>Put into the table.</source>
        <translation>Lagt i tabellen.</translation>
    </message>
    <message>
        <source>Put back into the table.</source>
        <translation>Lagt tilbake i tabellen.</translation>
    </message>
    <message>
        <source>Taken out of the table.</source>
        <translation>Teke ut av tabellen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>What each document says</source>
        <translation>Det kvart dokument seier</translation>
    </message>
    <message>
        <source>A topic asks several documents the same questions, and shows in a table what each of them says.
Make one with “New topic…”: a name, and a question a line.</source>
        <translation>Eit tema stiller fleire dokument dei same spørsmåla, og viser i ein tabell kva kvart av dei seier.
Lag eitt med «Nytt tema…»: eit namn, og eit spørsmål på kvar linje.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Til&amp;bake</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>&amp;New topic…</source>
        <translation>&amp;Nytt tema…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Endre…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Show in the &amp;document</source>
        <translation>Vis i &amp;dokumentet</translation>
    </message>
    <message>
        <source>&amp;Take out of the table</source>
        <translation>&amp;Ta ut av tabellen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Lagre &amp;som…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln tiltak</numerusform>
            <numerusform>%Ln tiltak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokument</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) put in by hand are no longer there</source>
        <translation>
            <numerusform>%Ln tiltak som vart lagt til for hand, finst ikkje lenger</numerusform>
            <numerusform>%Ln tiltak som vart lagde til for hand, finst ikkje lenger</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked, open them once first: {names}</source>
        <translation>Ikkje spurde, opne dei éin gong først: {names}</translation>
    </message>
    <message>
        <source>Pu&amp;t back</source>
        <translation>Legg &amp;tilbake</translation>
    </message>
    <message>
        <source>Pu&amp;t into the table</source>
        <translation>Legg i &amp;tabellen</translation>
    </message>
    <message>
        <source>Asking the documents…</source>
        <translation>Spør dokumenta…</translation>
    </message>
</context>
<context>
    <name>UndoHistory</name>
    <message>
        <source>Undone.</source>
        <translation>Angra.</translation>
    </message>
    <message>
        <source>Redone.</source>
        <translation>Gjort på nytt.</translation>
    </message>
    <message>
        <source>The document is still being opened. Try again in a moment.</source>
        <translation>Dokumentet blir framleis opna. Prøv igjen om ei lita stund.</translation>
    </message>
    <message>
        <source>There is nothing more to undo or to do again.</source>
        <translation>Det er ikkje meir å angre eller gjere om.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>A note is not saved</source>
        <translation>Ein merknad er ikkje lagra</translation>
    </message>
    <message>
        <source>What you wrote in a note is not saved yet.</source>
        <translation>Det du skreiv i ein merknad, er ikkje lagra enno.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Discard the note</source>
        <translation>Forkast merknaden</translation>
    </message>
    <message>
        <source>Go back to the note</source>
        <translation>Tilbake til merknaden</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>These are the pages as printed. The text takes their place as soon as it is ready.</source>
        <translation>Dette er sidene slik dei er trykte. Teksten tek plassen deira så snart han er klar.</translation>
    </message>
</context>
<context>
    <name>WindowContext</name>
    <message>
        <source>Nothing in this list has the number {number}.</source>
        <translation>Ingenting i denne lista har nummeret {number}.</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;pp</translation>
    </message>
</context>
</TS>
