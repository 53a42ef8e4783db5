<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
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
        <translation>Et leseprogram for styringsdokumenter: kapitler, tiltak og egne merknader.

Programmet virker uten nett og sender ingenting noe sted.

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
        <translation>Skrive til denne adressen?</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Åpne denne adressen?</translation>
    </message>
    <message>
        <source>The document leads to {host}. Your mail program will be opened.</source>
        <translation>Dokumentet viser til {host}. E-postprogrammet ditt blir åpnet.</translation>
    </message>
    <message>
        <source>The document leads to {host}. Your web browser will be opened, and goes onto the network.</source>
        <translation>Dokumentet viser til {host}. Nettleseren din blir åpnet og går ut på nettet.</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>Hele adressen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Åpne</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Kopier adressen</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Tiltak is unsure of this document&apos;s headings and lists. Compare them with the original pages, and put them right in the Structure panel.</source>
        <translation>Tiltak er usikker på overskriftene og listene i dette dokumentet. Sammenlign dem med de opprinnelige sidene, og rett dem i panelet Struktur.</translation>
    </message>
    <message>
        <source>The pages of this document are pictures with recognised text. Expect wrong letters and lost list signs: compare with the original pages, and put the structure right in the Structure panel.</source>
        <translation>Sidene i dette dokumentet er bilder med gjenkjent tekst. Regn med gale bokstaver og tapte listetegn: Sammenlign med de opprinnelige sidene, og rett strukturen i panelet Struktur.</translation>
    </message>
    <message>
        <source>Most of this document&apos;s text cannot be read: its fonts do not say which letters they print. Read the original pages, or run text recognition (OCR) on them and add the result.</source>
        <translation>Det meste av teksten i dette dokumentet kan ikke leses: Skriftene sier ikke hvilke bokstaver de viser. Les de opprinnelige sidene, eller kjør tekstgjenkjenning (OCR) på dem og legg til resultatet.</translation>
    </message>
</context>
<context>
    <name>AmendedPage</name>
    <message>
        <source>The text with amendments</source>
        <translation>Teksten med endringsforslag</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>&amp;Tilbake til teksten</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Endringsforslag</translation>
    </message>
    <message>
        <source>&amp;Show what goes and what comes</source>
        <translation>&amp;Vis hva som går ut, og hva som kommer inn</translation>
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
        <translation>Endringsforslag</translation>
    </message>
    <message>
        <source>Export amendments</source>
        <translation>Eksporter endringsforslag</translation>
    </message>
    <message>
        <source>Import amendments</source>
        <translation>Importer endringsforslag</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as they were.</source>
        <translation>{new} nye, {changed} endret, {same} som de var.</translation>
    </message>
    <message>
        <source>The amendments are written to {name}.</source>
        <translation>Endringsforslagene er skrevet til {name}.</translation>
    </message>
</context>
<context>
    <name>AmendmentRows</name>
    <message>
        <source>Its place is lost: {text}</source>
        <translation>Stedet er borte: {text}</translation>
    </message>
    <message>
        <source>≠ Touches the same words as {others}</source>
        <translation>≠ Gjelder de samme ordene som {others}</translation>
    </message>
    <message>
        <source>= Asks for the same as {others}</source>
        <translation>= Ber om det samme som {others}</translation>
    </message>
    <message>
        <source>↕ Adds at the same place as {others}</source>
        <translation>↕ Legger til på samme sted som {others}</translation>
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
        <translation>De som kolliderer</translation>
    </message>
    <message>
        <source>Those without a place</source>
        <translation>De uten plass</translation>
    </message>
    <message>
        <source>Those without a reason</source>
        <translation>De uten begrunnelse</translation>
    </message>
    <message>
        <source>Those to be voted on</source>
        <translation>De som skal til votering</translation>
    </message>
    <message>
        <source>&amp;Proposals…</source>
        <translation>&amp;Forslagshefte…</translation>
    </message>
    <message>
        <source>Proposals with &amp;advice…</source>
        <translation>&amp;Innstillingshefte…</translation>
    </message>
    <message>
        <source>&amp;Divided advice…</source>
        <translation>&amp;Delte innstillinger…</translation>
    </message>
    <message>
        <source>List of &amp;votes…</source>
        <translation>&amp;Voteringsliste…</translation>
    </message>
    <message>
        <source>&amp;Minutes of the votes…</source>
        <translation>&amp;Protokoll over voteringene…</translation>
    </message>
    <message>
        <source>No advice yet</source>
        <translation>Ingen innstilling ennå</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Vedtas</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avvises</translation>
    </message>
    <message>
        <source>Joint wording</source>
        <translation>Felles ordlyd</translation>
    </message>
    <message>
        <source>Met elsewhere</source>
        <translation>Ivaretatt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Oversendes</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Ikke avgjort</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Vedtatt</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>Falt</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Oversendt</translation>
    </message>
    <message>
        <source>All that can stand together</source>
        <translation>Alle som kan stå sammen</translation>
    </message>
    <message>
        <source>Those the committee advises</source>
        <translation>De som er innstilt til vedtak</translation>
    </message>
    <message>
        <source>Those that are adopted</source>
        <translation>De som er vedtatt</translation>
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
        <translation>Opprettholdt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket</translation>
    </message>
    <message>
        <source>Already met</source>
        <translation>Allerede innfridd</translation>
    </message>
    <message>
        <source>No amendments yet. Shift+E suggests another wording of the passage that you are reading.</source>
        <translation>Ingen endringsforslag ennå. Shift+E foreslår andre ord i avsnittet du leser.</translation>
    </message>
    <message>
        <source>No amendment matches.</source>
        <translation>Ingen endringsforslag passer.</translation>
    </message>
    <message>
        <source>Word document with a table</source>
        <translation>Word-dokument med tabell</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>Word-dokument med sporede endringer</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Regneark</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommadelte verdier (CSV)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Ren tekst</translation>
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
        <translation>Antragsgrün: forespørsler</translation>
    </message>
</context>
<context>
    <name>AmendmentsFeature</name>
    <message>
        <source>This proposal can only be deleted here, and made again.</source>
        <translation>Dette forslaget kan bare slettes her og lages på nytt.</translation>
    </message>
    <message>
        <source>The proposal is kept.</source>
        <translation>Forslaget er tatt vare på.</translation>
    </message>
    <message>
        <source>Proposal {number} is copied.</source>
        <translation>Forslag {number} er kopiert.</translation>
    </message>
    <message>
        <source>It was the last one.</source>
        <translation>Det var det siste.</translation>
    </message>
    <message>
        <source>Do you know how it should read?</source>
        <translation>Vet du hvordan det bør lyde?</translation>
    </message>
    <message>
        <source>Suggest another wording</source>
        <translation>Foreslå andre ord</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Amendments</source>
        <translation>Endringsforslag</translation>
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
        <translation>Søk i endringsforslag</translation>
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
        <translation>Kopier dette forslaget som tekst, og gå til det neste</translation>
    </message>
    <message>
        <source>Boo&amp;klets</source>
        <translation>Hefte&amp;r</translation>
    </message>
    <message>
        <source>&amp;Text as adopted…</source>
        <translation>&amp;Teksten som vedtatt…</translation>
    </message>
    <message>
        <source>As a &amp;spreadsheet</source>
        <translation>Som &amp;regneark</translation>
    </message>
    <message>
        <source>&amp;Fill in a form…</source>
        <translation>Fyll &amp;ut et skjema…</translation>
    </message>
    <message>
        <source>Advice by key in the list: V adopt, A reject, I met, O forward</source>
        <translation>Innstilling med tast i listen: V vedtas, A avvises, I ivaretatt, O oversendes</translation>
    </message>
    <message>
        <source>F&amp;orms under a name…</source>
        <translation>S&amp;kjemaer med navn…</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>A stance is taken on a measure. Alt+Down goes to the next one.</source>
        <translation>Et standpunkt gjelder et tiltak. Alt+pil ned går til det neste.</translation>
    </message>
    <message>
        <source>A priority belongs to a stance. Take one first.</source>
        <translation>Prioritet hører til et standpunkt. Ta standpunkt først.</translation>
    </message>
    <message>
        <source>Priority: {word}</source>
        <translation>Prioritet: {word}</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Ikke noe standpunkt</translation>
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
        <translation>Innledning</translation>
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
        <translation>Bildetekst</translation>
    </message>
    <message>
        <source>another form of the word</source>
        <translation>en annen form av ordet</translation>
    </message>
    <message>
        <source>acronym or full name</source>
        <translation>forkortelse eller fullt navn</translation>
    </message>
    <message>
        <source>part of a longer word</source>
        <translation>del av et lengre ord</translation>
    </message>
    <message>
        <source>the same word in other letters</source>
        <translation>samme ord med andre bokstaver</translation>
    </message>
    <message>
        <source>begins like what you typed</source>
        <translation>begynner som det du skrev</translation>
    </message>
    <message>
        <source>spelt nearly like it</source>
        <translation>skrevet nesten likt</translation>
    </message>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Et anførselstegn mangler.</translation>
    </message>
    <message>
        <source>A filter was not understood. Filters are chapter:3, page:14 and only:measures.</source>
        <translation>Et filter ble ikke forstått. Filtrene er kap:3, side:14 og kun:tiltak.</translation>
    </message>
    <message>
        <source>OR needs a word on both sides.</source>
        <translation>OR må ha et ord på begge sider.</translation>
    </message>
    <message>
        <source>Add a word to look for: -word only leaves out.</source>
        <translation>Legg til et ord å lete etter: -ord utelater bare.</translation>
    </message>
    <message>
        <source>There is no such scope. Scopes are tittel:, merknad:, stikkord: and standpunkt:.</source>
        <translation>Det søkefeltet finnes ikke. Du kan bruke tittel:, merknad:, stikkord: og standpunkt:.</translation>
    </message>
    <message>
        <source>There is no such stance. Stances are for, mot, endre and usikker.</source>
        <translation>Det standpunktet finnes ikke. Du kan bruke for, mot, endre og usikker.</translation>
    </message>
    <message>
        <source>NEAR needs a word on both sides.</source>
        <translation>NEAR må ha et ord på hver side.</translation>
    </message>
    <message>
        <source>The query is too long. Only the first words of it were looked for.</source>
        <translation>Søket er for langt. Bare de første ordene i det ble brukt.</translation>
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
        <translation>form i den andre målformen</translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>Restored. Start the program again to see your notes.</source>
        <translation>Gjenopprettet. Start programmet på nytt for å se merknadene dine.</translation>
    </message>
    <message>
        <source>Your notes are as they were in the backup.</source>
        <translation>Merknadene dine er som de var i sikkerhetskopien.</translation>
    </message>
    <message>
        <source>Your notes are as they were in the backup. What was here before is backed up too.</source>
        <translation>Merknadene dine er som de var i sikkerhetskopien. Det som var her før, er også sikkerhetskopiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation>Dataene dine ligger i {folder}</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Gjenopprett en sikkerhetskopi</translation>
    </message>
    <message>
        <source>Looking through the backups …</source>
        <translation>Ser gjennom sikkerhetskopiene …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bokmerker</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Gjenopprett</translation>
    </message>
    <message>
        <source>Show my data &amp;folder</source>
        <translation>Vis &amp;mappen med mine data</translation>
    </message>
    <message>
        <source>Your current notes are backed up first, so you can undo this.</source>
        <translation>Merknadene du har nå, blir sikkerhetskopiert først, så dette kan angres.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made soon after each start of the program.</source>
        <translation>Det finnes ingen sikkerhetskopi ennå. Den lages kort tid etter at programmet er startet.</translation>
    </message>
</context>
<context>
    <name>BookmarkDelegate</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
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
        <translation>Bokmerket «{name}» er slettet.</translation>
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
        <translation>Teksten finnes ikke i denne utgaven.</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Bokmerker</translation>
    </message>
    <message>
        <source>No bookmarks yet. Ctrl+D keeps the place you are reading.</source>
        <translation>Ingen bokmerker ennå. Ctrl+D tar vare på stedet du leser.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Ny mappe</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ingen mappe</translation>
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
        <translation>Gi nytt navn (F2)</translation>
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
        <translation>Kapitlene over</translation>
    </message>
    <message>
        <source>Link: {title}</source>
        <translation>Lenke: {title}</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>struck: {text},</source>
        <translation>strøket: {text},</translation>
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
        <translation>Endringer etter kapittel</translation>
    </message>
    <message>
        <source>Before the first chapter</source>
        <translation>Før første kapittel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln endring</numerusform>
            <numerusform>%Ln endringer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChapterTree</name>
    <message>
        <source>Chapters to print</source>
        <translation>Kapitler som skrives ut</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>The &amp;whole document</source>
        <translation>&amp;Hele dokumentet</translation>
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
        <translation>Det som er &amp;merket</translation>
    </message>
    <message>
        <source>What was chosen when the setup was s&amp;aved</source>
        <translation>Det som var &amp;valgt da oppsettet ble lagret</translation>
    </message>
    <message>
        <source>&amp;Chosen chapters</source>
        <translation>&amp;Utvalgte kapitler</translation>
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
        <translation>Bare tiltak</translation>
    </message>
    <message>
        <source>Only what has a note</source>
        <translation>Bare det som har merknad</translation>
    </message>
    <message>
        <source>Only what has a bookmark</source>
        <translation>Bare det som har bokmerke</translation>
    </message>
    <message>
        <source>Only measures I am for</source>
        <translation>Bare tiltak jeg er for</translation>
    </message>
    <message>
        <source>Only measures I am against</source>
        <translation>Bare tiltak jeg er mot</translation>
    </message>
    <message>
        <source>Only measures to change</source>
        <translation>Bare tiltak som bør endres</translation>
    </message>
    <message>
        <source>Only measures I am unsure of</source>
        <translation>Bare tiltak jeg er usikker på</translation>
    </message>
    <message>
        <source>Only measures with a stance</source>
        <translation>Bare tiltak med standpunkt</translation>
    </message>
    <message>
        <source>Only what has a tag</source>
        <translation>Bare det som har stikkord</translation>
    </message>
    <message>
        <source>Only the tag “{tag}”</source>
        <translation>Bare stikkordet «{tag}»</translation>
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
        <translation>Det som ble importert</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as they were.</source>
        <translation>{new} nye, {changed} endret, {same} som de var.</translation>
    </message>
    <message>
        <source>File by file</source>
        <translation>Fil for fil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s)</source>
        <translation>
            <numerusform>%Ln endringsforslag</numerusform>
            <numerusform>%Ln endringsforslag</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} has no place in this text: {text}</source>
        <translation>Linje {line} har ingen plass i denne teksten: {text}</translation>
    </message>
    <message>
        <source>Line {line} is in no form that is known: {text}</source>
        <translation>Linje {line} har ingen kjent form: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) set differently only</source>
        <translation>
            <numerusform>%Ln avsnitt er bare satt annerledes</numerusform>
            <numerusform>%Ln avsnitt er bare satt annerledes</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many people changed it. Left out: {names}</source>
        <translation>For mange har endret i den. Utelatt: {names}</translation>
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
        <translation>&amp;Åpne…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Åpne en ma&amp;ppe…</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Dokumenter</translation>
    </message>
    <message>
        <source>&amp;Print and export…</source>
        <translation>&amp;Skriv ut og eksporter…</translation>
    </message>
    <message>
        <source>&amp;Import corrections of the structure…</source>
        <translation>&amp;Importer rettelser av strukturen…</translation>
    </message>
    <message>
        <source>&amp;Export corrections of the structure…</source>
        <translation>&amp;Eksporter rettelser av strukturen…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Gjenopprett en sikkerhetskopi…</translation>
    </message>
    <message>
        <source>Sho&amp;w my data folder</source>
        <translation>Vis &amp;mappen med mine data</translation>
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
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Copy as ci&amp;tation</source>
        <translation>Kopier med k&amp;ilde</translation>
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
        <translation>&amp;Forrige treff</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Skriv en &amp;merknad</translation>
    </message>
    <message>
        <source>Tag&amp;s</source>
        <translation>Sett stikkord &amp;på</translation>
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
        <translation>Bør &amp;endres</translation>
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
        <translation>Vikti&amp;gere</translation>
    </message>
    <message>
        <source>&amp;Less important</source>
        <translation>Min&amp;dre viktig</translation>
    </message>
    <message>
        <source>&amp;Your names for highlights…</source>
        <translation>&amp;Bytt navn på uthevinger…</translation>
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
        <translation>Ett nivå &amp;opp</translation>
    </message>
    <message>
        <source>One level &amp;down</source>
        <translation>Ett nivå &amp;ned</translation>
    </message>
    <message>
        <source>Make &amp;plain text</source>
        <translation>Gjør til &amp;vanlig tekst</translation>
    </message>
    <message>
        <source>Mark as &amp;measure</source>
        <translation>Gjør til &amp;tiltak</translation>
    </message>
    <message>
        <source>&amp;Not a measure</source>
        <translation>I&amp;kke et tiltak</translation>
    </message>
    <message>
        <source>&amp;Join with previous text</source>
        <translation>Slå sammen med teksten &amp;foran</translation>
    </message>
    <message>
        <source>&amp;Split at the caret</source>
        <translation>&amp;Del ved skrivemerket</translation>
    </message>
    <message>
        <source>Correct the &amp;words…</source>
        <translation>&amp;Rett ordene…</translation>
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
        <translation>Paneler til &amp;venstre</translation>
    </message>
    <message>
        <source>Panels at the r&amp;ight</source>
        <translation>Paneler til h&amp;øyre</translation>
    </message>
    <message>
        <source>Wider panel</source>
        <translation>Bredere panel</translation>
    </message>
    <message>
        <source>Narrower panel</source>
        <translation>Smalere panel</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Innhold</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>&amp;Bokmerker</translation>
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
        <translation>Trykte &amp;linjenumre</translation>
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
        <translation>Va&amp;nlig tekststørrelse</translation>
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
        <translation>F&amp;orrige tiltak</translation>
    </message>
    <message>
        <source>Next &amp;section</source>
        <translation>Neste &amp;kapittel</translation>
    </message>
    <message>
        <source>Previous s&amp;ection</source>
        <translation>Forrige ka&amp;pittel</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Meny</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Neste &amp;del av vinduet</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Forrige de&amp;l av vinduet</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Brukerveiledning</translation>
    </message>
    <message>
        <source>&amp;Hints for a beginner</source>
        <translation>&amp;Tips til deg som er ny</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Hurtigtaster</translation>
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
        <translation>Sammenlign med en annen &amp;utgave…</translation>
    </message>
    <message>
        <source>&amp;Go to a page or number…</source>
        <translation>&amp;Gå til side eller nummer…</translation>
    </message>
    <message>
        <source>This is a &amp;new edition of…</source>
        <translation>Dette er en &amp;ny utgave av…</translation>
    </message>
    <message>
        <source>Suggest another &amp;wording…</source>
        <translation>Foresl&amp;å andre ord…</translation>
    </message>
    <message>
        <source>Export amen&amp;dments…</source>
        <translation>Eksporter endringsforslag…</translation>
    </message>
    <message>
        <source>Import amendments…</source>
        <translation>Importer endringsforslag…</translation>
    </message>
    <message>
        <source>Amen&amp;dments</source>
        <translation>&amp;Endringsforslag</translation>
    </message>
    <message>
        <source>Next &amp;link</source>
        <translation>Neste lenk&amp;e</translation>
    </message>
    <message>
        <source>Prev&amp;ious link</source>
        <translation>Forr&amp;ige lenke</translation>
    </message>
    <message>
        <source>&amp;Topics over all documents</source>
        <translation>&amp;Temaer på tvers av dokumenter</translation>
    </message>
    <message>
        <source>Put into a topic…</source>
        <translation>Legg i et tema…</translation>
    </message>
    <message>
        <source>Open the original fi&amp;le</source>
        <translation>Åpne originalfi&amp;len</translation>
    </message>
    <message>
        <source>Ori&amp;ginal</source>
        <translation>Ori&amp;ginalen</translation>
    </message>
    <message>
        <source>Copy &amp;link to this place</source>
        <translation>Kopier lenke &amp;til dette stedet</translation>
    </message>
    <message>
        <source>Measures of all documents</source>
        <translation>Tiltak i alle dokumenter</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Lu&amp;kk fanen</translation>
    </message>
    <message>
        <source>New t&amp;ab</source>
        <translation>Ny &amp;fane</translation>
    </message>
    <message>
        <source>As if ado&amp;pted</source>
        <translation>Som &amp;om vedtatt</translation>
    </message>
    <message>
        <source>New window &amp;beside this</source>
        <translation>Nytt &amp;vindu ved siden av</translation>
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
        <translation>Fo&amp;rrige fane</translation>
    </message>
    <message>
        <source>Edition&amp;s…</source>
        <translation>Utgave&amp;r…</translation>
    </message>
    <message>
        <source>The passa&amp;ge in each edition…</source>
        <translation>Avsnittet i &amp;hver utgave…</translation>
    </message>
</context>
<context>
    <name>CommitteeController</name>
    <message>
        <source>Written to {name}.</source>
        <translation>Lagret i {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s) in the text.</source>
        <translation>
            <numerusform>%Ln endringsforslag i teksten.</numerusform>
            <numerusform>%Ln endringsforslag i teksten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendment(s) left out: without a place, or clashing.</source>
        <translation>
            <numerusform>%Ln er utelatt: uten plass, eller i strid med et annet.</numerusform>
            <numerusform>%Ln er utelatt: uten plass, eller i strid med et annet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The empty form</source>
        <translation>Det tomme skjemaet</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Endringsforslag</translation>
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
        <translation>Sammenligner…</translation>
    </message>
    <message>
        <source>From {older} to {newer}</source>
        <translation>Fra {older} til {newer}</translation>
    </message>
</context>
<context>
    <name>CompareFeature</name>
    <message>
        <source>Compare with a document</source>
        <translation>Sammenlign med et dokument</translation>
    </message>
    <message>
        <source>A new edition of a document that you know; your notes have come along.</source>
        <translation>En ny utgave av et dokument du kjenner. Merknadene dine er med.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Se hva som er endret</translation>
    </message>
    <message>
        <source>This looks like another edition of {title}: {share} % of the sentences are the same.</source>
        <translation>Dette ligner en annen utgave av {title}: {share} % av setningene er like.</translation>
    </message>
    <message>
        <source>Keep them together</source>
        <translation>Hold dem sammen</translation>
    </message>
    <message>
        <source>Compare with another edition</source>
        <translation>Sammenlign med en annen utgave</translation>
    </message>
    <message>
        <source>Which edition shall the open text be compared with?</source>
        <translation>Hvilken utgave skal teksten sammenlignes med?</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Sammenlign</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
    <message>
        <source>Only what moved</source>
        <translation>Bare det som er flyttet</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>Begge tekstene side om side</translation>
    </message>
    <message>
        <source>One text, changes in place</source>
        <translation>Én tekst, endringene på plass</translation>
    </message>
    <message>
        <source>How the comparison is shown</source>
        <translation>Hvordan sammenligningen vises</translation>
    </message>
    <message>
        <source>Only what &amp;matters</source>
        <translation>Bare det &amp;viktige</translation>
    </message>
    <message>
        <source>Without changes of setting, numbering and spelling</source>
        <translation>Uten endringer i oppsett, nummerering og skrivemåte</translation>
    </message>
    <message>
        <source>Only m&amp;easures</source>
        <translation>Bare &amp;tiltak</translation>
    </message>
    <message>
        <source>Only with &amp;words that weigh</source>
        <translation>Bare med &amp;ord som veier</translation>
    </message>
    <message>
        <source>Numbers, modal verbs, negations, hedges and words of scope that changed</source>
        <translation>Tall, modalverb, nektelser, forbehold og ord for omfang som er endret</translation>
    </message>
    <message>
        <source>Only &amp;uncertain pairs</source>
        <translation>Bare &amp;usikre par</translation>
    </message>
    <message>
        <source>Pairs where another text was nearly as good</source>
        <translation>Par der en annen tekst passet nesten like godt</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Søk i endringene</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>Tilb&amp;ake til teksten</translation>
    </message>
    <message>
        <source>&amp;Swap older and newer</source>
        <translation>&amp;Bytt gammel og ny</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>&amp;Lagre som…</translation>
    </message>
    <message>
        <source>Belong t&amp;ogether</source>
        <translation>Hører &amp;sammen</translation>
    </message>
    <message>
        <source>The two marked rows, one gone and one new, are one (J)</source>
        <translation>De to merkede radene, én som er borte og én ny, er én (J)</translation>
    </message>
    <message>
        <source>&amp;Do not belong together</source>
        <translation>Hører &amp;ikke sammen</translation>
    </message>
    <message>
        <source>The two texts of the row are no pair (Shift+J)</source>
        <translation>De to tekstene i raden er ikke et par (Shift+J)</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>&amp;Kopier som Markdown</translation>
    </message>
    <message>
        <source>Copy all rows that are shown</source>
        <translation>Kopier alle radene som vises</translation>
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
        <translation>Filtrer kapitler</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitler</translation>
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
        <translation>Ingen kapitler har «{text}» i tittelen.</translation>
    </message>
    <message>
        <source>No headings were found in this document. It is shown as one chapter.</source>
        <translation>Det er ikke funnet noen overskrifter i dokumentet. Det blir vist som ett kapittel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation>
            <numerusform>%Ln kapittel</numerusform>
            <numerusform>%Ln kapitler</numerusform>
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
        <translation>Den som skal rette Tiltak, trenger denne rapporten. Den inneholder versjoner og steder i programmet, og ikke et ord fra dokumentene, merknadene eller søkene dine. Ingenting blir sendt: kopier den inn i en melding du skriver selv.</translation>
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
        <translation>Vis mappen med &amp;loggen</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Your notes are safe, and you can go on.</source>
        <translation>Noe gikk galt i selve programmet. Merknadene dine er trygge, og du kan fortsette.</translation>
    </message>
    <message numerus="yes">
        <source>It has happened %Ln times.</source>
        <translation>
            <numerusform>Det har skjedd %Ln gang.</numerusform>
            <numerusform>Det har skjedd %Ln ganger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tiltak ended unexpectedly last time. Your notes are safe.</source>
        <translation>Tiltak ble avsluttet uventet forrige gang. Merknadene dine er trygge.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>The document&apos;s details</source>
        <translation>Opplysninger om dokumentet</translation>
    </message>
    <message>
        <source>A party, a municipality …</source>
        <translation>Et parti, en kommune …</translation>
    </message>
    <message>
        <source>2027 or 2027-05-17</source>
        <translation>2027 eller 2027-05-17</translation>
    </message>
    <message>
        <source>Two letters: no, se, eu</source>
        <translation>To bokstaver: no, se, eu</translation>
    </message>
    <message>
        <source>Parted by commas</source>
        <translation>Skilt med komma</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tittel</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>&amp;Utgiver</translation>
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
        <translation>Leser {name} …</translation>
    </message>
    <message>
        <source>Finding chapters and measures in {name} …</source>
        <translation>Finner kapitler og tiltak i {name} …</translation>
    </message>
    <message>
        <source>Making {name} searchable …</source>
        <translation>Gjør {name} søkbart …</translation>
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
        <translation>Bokstavene ser ødelagte ut.</translation>
    </message>
    <message>
        <source>A bullet without text.</source>
        <translation>Et punkt uten tekst.</translation>
    </message>
    <message>
        <source>Bullets were torn off their texts; where each begins was guessed.</source>
        <translation>Kulepunktene sto løsrevet fra teksten. Programmet har gjettet hvor hvert punkt begynner.</translation>
    </message>
    <message>
        <source>It is long for a heading.</source>
        <translation>Det er langt til å være en overskrift.</translation>
    </message>
    <message>
        <source>It seems to go on in the next text.</source>
        <translation>Det ser ut til å fortsette i neste tekst.</translation>
    </message>
    <message>
        <source>A heading of level {0} right below one of level {1}.</source>
        <translation>En overskrift på nivå {0} rett under en på nivå {1}.</translation>
    </message>
    <message>
        <source>The first heading is of level {0}.</source>
        <translation>Den første overskriften er på nivå {0}.</translation>
    </message>
    <message>
        <source>It may be the end of the text above.</source>
        <translation>Det kan være slutten av teksten over.</translation>
    </message>
    <message>
        <source>Only a short line by itself.</source>
        <translation>Bare en kort linje for seg selv.</translation>
    </message>
    <message>
        <source>Numbering starts at {0}.</source>
        <translation>Nummereringen begynner på {0}.</translation>
    </message>
    <message>
        <source>{0} does not count on from {1}.</source>
        <translation>{0} følger ikke etter {1}.</translation>
    </message>
    <message>
        <source>{0} comes right after {1}.</source>
        <translation>{0} kommer rett etter {1}.</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>Suggest another wording</source>
        <translation>Foreslå andre ord</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>De nye ordene</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>&amp;Kopier setningen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Alter the proposal</source>
        <translation>Endre forslaget</translation>
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
        <translation>Be&amp;grunnelse</translation>
    </message>
    <message>
        <source>&amp;Proposer</source>
        <translation>Forslagss&amp;tiller</translation>
    </message>
    <message>
        <source>&amp;Local party, board or group</source>
        <translation>&amp;Lag, styre eller gruppe</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Det som er forskjellig</translation>
    </message>
    <message>
        <source>As a formal sentence</source>
        <translation>Som formelt forslag</translation>
    </message>
    <message>
        <source>&amp;Keep the proposal</source>
        <translation>&amp;Behold forslaget</translation>
    </message>
    <message>
        <source>Keep the proposal (Ctrl+Enter)</source>
        <translation>Behold forslaget (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Nothing is proposed yet.</source>
        <translation>Ingenting er foreslått ennå.</translation>
    </message>
    <message>
        <source>Struck: {old}. New: {new}.</source>
        <translation>Strøket: {old}. Nytt: {new}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Spelling and setting o&amp;nly</source>
        <translation>Bare skrivemåte &amp;og oppsett</translation>
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
        <translation>Endringsforslagene til den forrige utgaven er med: {same} som de var, {merged} i omskrevne avsnitt, {met} allerede innfridd, {review} til vurdering.</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Se hva som er endret</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Editions and documents</source>
        <translation>Utgaver og dokumenter</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Velg en &amp;fil…</translation>
    </message>
    <message>
        <source>Edition: {name}</source>
        <translation>Utgave: {name}</translation>
    </message>
    <message>
        <source>No other document was opened yet.</source>
        <translation>Ingen andre dokumenter har vært åpnet ennå.</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>not said</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidligere</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>vedtatt</translation>
    </message>
</context>
<context>
    <name>EditionsController</name>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrevet til {name}.</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgaver</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Lagre som tabell</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Regneark</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Editions of {title}</source>
        <translation>Utgaver av {title}</translation>
    </message>
    <message>
        <source>Editions, the oldest first</source>
        <translation>Utgaver, den eldste først</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Sammenlign</translation>
    </message>
    <message>
        <source>Compare the two editions that are marked</source>
        <translation>Sammenlign de to utgavene som er merket</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Åpne</translation>
    </message>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>&amp;Lagre som tabell…</translation>
    </message>
    <message>
        <source>Each measure of the newest edition, as it was in the others</source>
        <translation>Hvert tiltak i den nyeste utgaven, slik det var i de andre</translation>
    </message>
    <message>
        <source>{edition}, open now</source>
        <translation>{edition}, åpen nå</translation>
    </message>
    <message>
        <source>&amp;Label (a year, a date)</source>
        <translation>&amp;Merkelapp (et år, en dato)</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;Den er</translation>
    </message>
    <message>
        <source>The oldest stands first. Mark two to compare them.</source>
        <translation>Den eldste står først. Merk to for å sammenligne dem.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong in the program itself: {error}. Your notes are safe.</source>
        <translation>Noe gikk galt i selve programmet: {error}. Merknadene dine er trygge.</translation>
    </message>
</context>
<context>
    <name>FilteredRows</name>
    <message>
        <source>The two texts are the same.</source>
        <translation>De to tekstene er like.</translation>
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
        <translation>Åpne alle dokumentene i en mappe</translation>
    </message>
    <message>
        <source>Preparing the documents of {name} …</source>
        <translation>Klargjør dokumentene i {name} …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of {name} on the shelf.</source>
        <translation>
            <numerusform>%Ln dokument fra {name} er på listen.</numerusform>
            <numerusform>%Ln dokumenter fra {name} er på listen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be opened: {names}.</source>
        <translation>
            <numerusform>%Ln fil kunne ikke åpnes: {names}.</numerusform>
            <numerusform>%Ln filer kunne ikke åpnes: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Forms under a name</source>
        <translation>Skjemaer med navn</translation>
    </message>
    <message>
        <source>A new form</source>
        <translation>Et nytt skjema</translation>
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
        <translation>Egen tittel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Skjema</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;pråk</translation>
    </message>
    <message>
        <source>“Export” offers each form as a Word file and as a spreadsheet.</source>
        <translation>«Eksporter» tilbyr hvert skjema som Word-fil og som regneark.</translation>
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
        <translation>Gå til en side, et nummer eller en linje</translation>
    </message>
    <message>
        <source>A page, the number of a measure or a section, or “line” and a number</source>
        <translation>En side, nummeret på et tiltak eller kapittel, eller «linje» og et tall</translation>
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
        <translation>Avsnittet det skal flyttes til</translation>
    </message>
    <message>
        <source>The number of a passage, or its first words</source>
        <translation>Nummeret på et avsnitt, eller de første ordene i det</translation>
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
        <translation>Dette er et eksempel. Åpne et eget dokument med {open}, eller slipp det på vinduet.</translation>
    </message>
    <message>
        <source>{next_measure} goes to a measure. There {note} writes a note, and {stance_for} says that you are for.</source>
        <translation>{next_measure} går til et tiltak. Der skriver {note} en merknad, og {stance_for} sier at du er for.</translation>
    </message>
    <message>
        <source>Search with {find}. A word is found in all its forms, and inside longer words.</source>
        <translation>Søk med {find}. Et ord blir funnet i alle former, også inne i lengre ord.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>The passage in each edition</source>
        <translation>Avsnittet i hver utgave</translation>
    </message>
    <message>
        <source>Editions, the oldest first</source>
        <translation>Utgaver, den eldste først</translation>
    </message>
    <message>
        <source>No other edition of this document is known.</source>
        <translation>Ingen annen utgave av dokumentet er kjent.</translation>
    </message>
    <message>
        <source>the oldest edition</source>
        <translation>den eldste utgaven</translation>
    </message>
</context>
<context>
    <name>HitExporter</name>
    <message numerus="yes">
        <source>%Ln hit(s) were copied.</source>
        <translation>
            <numerusform>%Ln treff ble kopiert.</numerusform>
            <numerusform>%Ln treff ble kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) were written to {name}.</source>
        <translation>
            <numerusform>%Ln treff ble skrevet til {name}.</numerusform>
            <numerusform>%Ln treff ble skrevet til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>Eksporter treffene</translation>
    </message>
    <message>
        <source>Documents and tables</source>
        <translation>Dokumenter og tabeller</translation>
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
        <translation>Flere dokumenter</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>foldet sammen</translation>
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
            <numerusform>%Ln celle blir endret.</numerusform>
            <numerusform>%Ln celler blir endret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln rad blir som den er.</numerusform>
            <numerusform>%Ln rader blir som de er.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message numerus="yes">
        <source>Also replace %Ln cell(s) that may be newer here</source>
        <translation>
            <numerusform>Erstatt også %Ln celle som kan være nyere her</numerusform>
            <numerusform>Erstatt også %Ln celler som kan være nyere her</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were changed here since the export, and stay.</source>
        <translation>
            <numerusform>%Ln celle er endret her siden eksporten, og blir stående.</numerusform>
            <numerusform>%Ln celler er endret her siden eksporten, og blir stående.</numerusform>
        </translation>
    </message>
    <message>
        <source>May be newer here, and is left:</source>
        <translation>Kan være nyere her, og blir stående:</translation>
    </message>
    <message>
        <source>Found again by number and words:</source>
        <translation>Kjent igjen på nummer og ord:</translation>
    </message>
</context>
<context>
    <name>KinshipController</name>
    <message>
        <source>No other: it is a document of its own</source>
        <translation>Ingen andre: det er et eget dokument</translation>
    </message>
    <message>
        <source>This is a new edition of…</source>
        <translation>Dette er en ny utgave av…</translation>
    </message>
    <message>
        <source>&amp;Keep together</source>
        <translation>&amp;Hold sammen</translation>
    </message>
    <message>
        <source>Kept together as editions of one document.</source>
        <translation>Holdt sammen som utgaver av ett dokument.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Of which document is this another edition? Your notes come along where their text is.</source>
        <translation>Hvilket dokument er dette en annen utgave av? Merknadene dine blir med dit teksten deres står.</translation>
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
        <translation>satt annerledes</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>omformulert</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>skrevet om</translation>
    </message>
    <message>
        <source>split</source>
        <translation>delt</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>slått sammen</translation>
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
        <translation>flyttet</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>usikkert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tall</translation>
    </message>
    <message>
        <source>modal verb</source>
        <translation>modalverb</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>nektelse</translation>
    </message>
    <message>
        <source>hedge</source>
        <translation>forbehold</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>omfang</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>Word-dokument med sporede endringer</translation>
    </message>
    <message>
        <source>Word document with two columns</source>
        <translation>Word-dokument med to spalter</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Regneark</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Nettside</translation>
    </message>
    <message>
        <source>Tab-separated values</source>
        <translation>Tabulatordelte verdier</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Ren tekst</translation>
    </message>
</context>
<context>
    <name>LinksFeature</name>
    <message>
        <source>There are no more links in this direction.</source>
        <translation>Det er ingen flere lenker i denne retningen.</translation>
    </message>
    <message>
        <source>Link: {where}</source>
        <translation>Lenke: {where}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more link(s): press L</source>
        <translation>
            <numerusform>%Ln lenke til: trykk L</numerusform>
            <numerusform>%Ln lenker til: trykk L</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {where}</source>
        <translation>Åpne {where}</translation>
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
        <translation>Én</translation>
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
        <translation>Ved siden av teksten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
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
        <translation>Dokumentets tittel</translation>
    </message>
    <message>
        <source>Title and chapter at the &amp;head</source>
        <translation>Tittel og kapittel ø&amp;verst</translation>
    </message>
    <message>
        <source>&amp;Room to write at the right</source>
        <translation>&amp;Bred høyremarg til å skrive i</translation>
    </message>
    <message>
        <source>&amp;Table of contents</source>
        <translation>&amp;Innholdsfortegnelse</translation>
    </message>
    <message>
        <source>Page &amp;numbers</source>
        <translation>Side&amp;nummer</translation>
    </message>
    <message>
        <source>&amp;A new page for each chapter</source>
        <translation>&amp;Hvert kapittel på ny side</translation>
    </message>
    <message>
        <source>&amp;Measure numbers</source>
        <translation>&amp;Tiltaksnummer</translation>
    </message>
    <message>
        <source>Page num&amp;bers of the original</source>
        <translation>Si&amp;detall fra originalen</translation>
    </message>
    <message>
        <source>&amp;Line numbers, every fifth</source>
        <translation>&amp;Linjenummer, hvert femte</translation>
    </message>
    <message>
        <source>Restart l&amp;ine numbers on each page</source>
        <translation>Start lin&amp;jenummereringen på nytt på hver side</translation>
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
        <translation>Skriftst&amp;ørrelse</translation>
    </message>
    <message>
        <source>Mar&amp;gins</source>
        <translation>Marge&amp;r</translation>
    </message>
    <message>
        <source>My n&amp;otes</source>
        <translation>&amp;Merknadene mine</translation>
    </message>
    <message>
        <source>&amp;Your text at the head</source>
        <translation>Egen toppte&amp;kst</translation>
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
        <translation>Lukk meldingen (Esc)</translation>
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
        <translation>Navn på uthevingene</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>There are no more measures in this direction.</source>
        <translation>Det er ikke flere tiltak i denne retningen.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note. Markdown works. Esc goes back to the text.</source>
        <translation>Skriv en merknad. Du kan bruke Markdown. Esc går tilbake til teksten.</translation>
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
        <translation>Merknaden er lagret.</translation>
    </message>
    <message>
        <source>The note is not saved yet. It is tried again.</source>
        <translation>Merknaden er ikke lagret ennå. Tiltak prøver igjen.</translation>
    </message>
</context>
<context>
    <name>NoteLabels</name>
    <message>
        <source>somebody unnamed</source>
        <translation>noen uten navn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Skal plasseres</translation>
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
        <translation>Bør endres</translation>
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
        <translation>Fakta og tall</translation>
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
        <translation>lav</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middels</translation>
    </message>
    <message>
        <source>high</source>
        <translation>høy</translation>
    </message>
</context>
<context>
    <name>NoteSaver</name>
    <message>
        <source>The note is saved now.</source>
        <translation>Merknaden er lagret nå.</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Note deleted.</source>
        <translation>Merknaden er slettet.</translation>
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
            <numerusform>%Ln merknad er skrevet til {name}.</numerusform>
            <numerusform>%Ln merknader er skrevet til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importer merknader</translation>
    </message>
    <message>
        <source>None of the notes in {name} was made in this document.</source>
        <translation>Ingen av merknadene i {name} er laget i dette dokumentet.</translation>
    </message>
    <message>
        <source>Import them anyway</source>
        <translation>Importer dem likevel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) imported.</source>
        <translation>
            <numerusform>%Ln merknad er importert.</numerusform>
            <numerusform>%Ln merknader er importert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note here is changed.</source>
        <translation>Ingen merknad her er endret.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait(s) to be placed.</source>
        <translation>
            <numerusform>%Ln av dem venter på plassering.</numerusform>
            <numerusform>%Ln av dem venter på plassering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be understood.</source>
        <translation>
            <numerusform>%Ln kunne ikke leses.</numerusform>
            <numerusform>%Ln kunne ikke leses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted here stay(s) deleted.</source>
        <translation>
            <numerusform>%Ln som er slettet her, forblir slettet.</numerusform>
            <numerusform>%Ln som er slettet her, forblir slettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Hent dem tilbake</translation>
    </message>
    <message>
        <source>Your name, as others will see it beside your notes:</source>
        <translation>Navnet ditt, slik andre ser det ved merknadene dine:</translation>
    </message>
    <message>
        <source>Web Annotations</source>
        <translation>Web Annotations</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your own would be changed.</source>
        <translation>
            <numerusform>%Ln av dine egne ville blitt endret.</numerusform>
            <numerusform>%Ln av dine egne ville blitt endret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dem</translation>
    </message>
</context>
<context>
    <name>NotesFeature</name>
    <message>
        <source>&amp;Remove the highlights</source>
        <translation>Fje&amp;rn uthevingene</translation>
    </message>
    <message>
        <source>The highlights are removed.</source>
        <translation>Uthevingene er fjernet.</translation>
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
        <translation>Standpunkter</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Uthevinger</translation>
    </message>
    <message>
        <source>To be placed</source>
        <translation>Skal plasseres</translation>
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
            <numerusform>%Ln merknad venter på plassering</numerusform>
            <numerusform>%Ln merknader venter på plassering</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes by others: {shown} of {count} shown</source>
        <translation>Andres merknader: {shown} av {count} vises</translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation>Ingen merknader passer.</translation>
    </message>
    <message>
        <source>No notes yet. N writes one on the measure you are reading, H highlights what is selected.</source>
        <translation>Ingen merknader ennå. N skriver en til tiltaket du leser, H uthever det som er merket.</translation>
    </message>
</context>
<context>
    <name>OriginalFeature</name>
    <message>
        <source>Only PDFs have pages to show. Other files are opened with the program that they belong to.</source>
        <translation>Bare PDF-er har sider å vise. Andre filer blir åpnet med programmet de hører til.</translation>
    </message>
</context>
<context>
    <name>OriginalPages</name>
    <message>
        <source>The page as printed</source>
        <translation>Siden slik den er trykt</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>Åpne originalfilen</translation>
    </message>
    <message>
        <source>Previous page of the original</source>
        <translation>Forrige side i originalen</translation>
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
        <translation>I et eget vindu, eller ved siden av teksten</translation>
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
            <numerusform>Filen har %Ln av dine egne merknader med andre ord.</numerusform>
            <numerusform>Filen har %Ln av dine egne merknader med andre ord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>Erstatt mine</translation>
    </message>
</context>
<context>
    <name>PagesWindow</name>
    <message>
        <source>The original page</source>
        <translation>Originalsiden</translation>
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
        <translation>Passordet åpner ikke dokumentet.</translation>
    </message>
    <message>
        <source>The document is locked.</source>
        <translation>Dokumentet er låst.</translation>
    </message>
    <message>
        <source>What Tiltak makes of it is kept in your data folder and can be read without the password.</source>
        <translation>Det Tiltak lager av det, ligger i datamappen din og kan leses uten passordet.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
    <message>
        <source>Preview, page {page} of {pages}</source>
        <translation>Forhåndsvisning, side {page} av {pages}</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Previous page</source>
        <translation>Forrige side</translation>
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
        <translation>Sidebredde</translation>
    </message>
    <message>
        <source>As wide as the room</source>
        <translation>Så bred som det er plass til</translation>
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
        <translation>Hva</translation>
    </message>
    <message>
        <source>Save this setup</source>
        <translation>Lagre oppsettet</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Navnet på det</translation>
    </message>
    <message>
        <source>The setup “{name}” is saved.</source>
        <translation>Oppsettet «{name}» er lagret.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
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
        <translation>Lagret {name}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stoppet. Ingenting ble skrevet.</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>The printer does not answer. See that it is switched on, or save a PDF instead.</source>
        <translation>Skriveren svarer ikke. Se etter at den er slått på, eller lagre en PDF i stedet.</translation>
    </message>
    <message>
        <source>The printer stopped taking pages. See to it and print again.</source>
        <translation>Skriveren sluttet å ta imot sider. Se til den og skriv ut på nytt.</translation>
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
        <translation>Sidene i dette dokumentet har ingen linjenumre.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Kopiert med kilde.</translation>
    </message>
    <message>
        <source>“{typed}” is not found. Type a page, the number of a measure or section, or “line 812”.</source>
        <translation>«{typed}» finnes ikke. Skriv en side, nummeret på et tiltak eller kapittel, eller «linje 812».</translation>
    </message>
    <message>
        <source>The place that the link leads to is not in this edition.</source>
        <translation>Stedet som lenken fører til, finnes ikke i denne utgaven.</translation>
    </message>
    <message>
        <source>The link was made in another edition. This is its place here.</source>
        <translation>Lenken ble laget i en annen utgave. Dette er stedet i denne.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied a link to this place.</source>
        <translation>Kopierte en lenke til dette stedet.</translation>
    </message>
</context>
<context>
    <name>RegisterController</name>
    <message>
        <source>All stances</source>
        <translation>Alle, med eller uten standpunkt</translation>
    </message>
    <message>
        <source>Any stance</source>
        <translation>Med standpunkt</translation>
    </message>
    <message>
        <source>No stance</source>
        <translation>Uten standpunkt</translation>
    </message>
    <message>
        <source>With or without notes</source>
        <translation>Med eller uten merknader</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Med merknad</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Uthevet</translation>
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
            <numerusform>%Ln tiltak er skrevet til {name}.</numerusform>
            <numerusform>%Ln tiltak er skrevet til {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) changed.</source>
        <translation>
            <numerusform>%Ln tiltak er endret.</numerusform>
            <numerusform>%Ln tiltak er endret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the measures shown</source>
        <translation>Eksporter tiltakene som vises</translation>
    </message>
    <message>
        <source>Tables and documents</source>
        <translation>Tabeller og dokumenter</translation>
    </message>
    <message>
        <source>Import from a spreadsheet</source>
        <translation>Importer fra et regneark</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Regneark</translation>
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
        <translation>Bare treff</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
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
        <translation>Ingen tiltak passer. Fjern filtrene for å se alle.</translation>
    </message>
    <message>
        <source>No measures were found in this document.</source>
        <translation>Det er ikke funnet noen tiltak i dette dokumentet.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Stigende</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Synkende</translation>
    </message>
</context>
<context>
    <name>ReportExporter</name>
    <message>
        <source>Comparison</source>
        <translation>Sammenligning</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Lagre sammenligningen</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrevet til {name}.</translation>
    </message>
    <message>
        <source>The comparison is copied.</source>
        <translation>Sammenligningen er kopiert.</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>&amp;Another suggestion</source>
        <translation>&amp;Et annet forslag</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>&amp;Vis i teksten</translation>
    </message>
    <message>
        <source>It &amp;belongs here</source>
        <translation>Det &amp;hører til her</translation>
    </message>
    <message>
        <source>Its place is the text I am &amp;reading</source>
        <translation>Plasser ved &amp;teksten jeg leser</translation>
    </message>
    <message>
        <source>&amp;Leave it for later</source>
        <translation>&amp;La det vente</translation>
    </message>
    <message>
        <source>The text as it was and as it is</source>
        <translation>Teksten slik den var og slik den er</translation>
    </message>
    <message>
        <source>Looking for where it may belong …</source>
        <translation>Leter etter hvor det kan høre til …</translation>
    </message>
    <message>
        <source>Nothing in the document is like it. Go to its place yourself.</source>
        <translation>Ingenting i dokumentet ligner. Gå til plassen selv.</translation>
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
            <numerusform>Dokumentet er endret. %Ln merknad venter på plassering.</numerusform>
            <numerusform>Dokumentet er endret. %Ln merknader venter på plassering.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dem</translation>
    </message>
    <message numerus="yes">
        <source>The document has changed. %Ln note(s) were found again elsewhere in it.</source>
        <translation>
            <numerusform>Dokumentet er endret. %Ln merknad ble funnet igjen på et annet sted i det.</numerusform>
            <numerusform>Dokumentet er endret. %Ln merknader ble funnet igjen på andre steder i det.</numerusform>
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
        <translation>Vanlig</translation>
    </message>
    <message>
        <source>The votes were &amp;counted</source>
        <translation>Stemmene er &amp;talt</translation>
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
        <translation>F&amp;orslaget er</translation>
    </message>
    <message>
        <source>&amp;Order of voting</source>
        <translation>&amp;Rekkefølge</translation>
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
        <translation>Ta vare på innstillingen som den fra en tidligere runde, og gi en ny</translation>
    </message>
</context>
<context>
    <name>ScreenReaderAnnouncer</name>
    <message>
        <source>Lead-in</source>
        <translation>Innledning</translation>
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
        <translation>Bildetekst</translation>
    </message>
    <message>
        <source>highlighted: {name}</source>
        <translation>uthevet: {name}</translation>
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
            <numerusform>%Ln lenke</numerusform>
            <numerusform>%Ln lenker</numerusform>
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
        <translation>Pil ned viser tidligere søk</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Søk i alle dokumenter</translation>
    </message>
</context>
<context>
    <name>SearchHistory</name>
    <message>
        <source>The search “{query}” is saved.</source>
        <translation>Søket «{query}» er lagret.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>The search “{query}” is deleted.</source>
        <translation>Søket «{query}» er slettet.</translation>
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
        <translation>Bare tiltak</translation>
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
        <translation>Hvor det søkes</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagrede</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Lagrede søk</translation>
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
        <translation>Rekkefølge på treffene</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treff</translation>
    </message>
    <message>
        <source>Words match all their forms. “Two words” matches a phrase, -word excludes, word* matches beginnings.</source>
        <translation>Søket finner alle bøyningsformer. «To ord» finner ordene ved siden av hverandre, -ord utelukker et ord, ord* finner alt som begynner slik.</translation>
    </message>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Mente du «{query}»?</translation>
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
        <translation>Kopier eller eksporter treffene</translation>
    </message>
    <message>
        <source>Copy the hits with their sources</source>
        <translation>Kopier treffene med kilder</translation>
    </message>
    <message>
        <source>Export the hits…</source>
        <translation>Eksporter treffene…</translation>
    </message>
    <message>
        <source>Filters that are on: {names}. Turn them off</source>
        <translation>Filtre som er på: {names}. Slå dem av</translation>
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
        <translation>Ingen treff med filtrene som er på: {names}.</translation>
    </message>
    <message>
        <source>No hits. Try fewer words, or the beginning of a word and a star: teach*</source>
        <translation>Ingen treff. Prøv færre ord, eller begynnelsen på et ord og en stjerne: tolk*</translation>
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
        <translation>De første {count} er listet opp.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>i %Ln dokument</numerusform>
            <numerusform>i %Ln dokumenter</numerusform>
        </translation>
    </message>
    <message>
        <source>The best {count} are listed.</source>
        <translation>De {count} beste står på listen.</translation>
    </message>
    <message>
        <source>in the {count} documents that fit best</source>
        <translation>i de {count} dokumentene som passer best</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln chapter(s)</source>
        <translation>
            <numerusform>i %Ln kapittel</numerusform>
            <numerusform>i %Ln kapitler</numerusform>
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
        <translation>Som valgt under</translation>
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
        <translation>Vanlig</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>Til et møte</translation>
    </message>
    <message>
        <source>For a hearing</source>
        <translation>Til en høring</translation>
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
        <translation>Tatt bort fra listen. Merknadene er tatt vare på.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Åpne et dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>The document&apos;s details are kept.</source>
        <translation>Opplysningene om dokumentet er lagret.</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>No documents yet. Open one with Ctrl+O, or drop a file on this window.</source>
        <translation>Ingen dokumenter ennå. Åpne et med Ctrl+O, eller slipp en fil på vinduet.</translation>
    </message>
    <message>
        <source>%1. Nothing leaves this computer.</source>
        <translation>%1. Ingenting forlater denne maskinen.</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>Åpne et dokument…</translation>
    </message>
    <message>
        <source>Sample: {title}</source>
        <translation>Eksempel: {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Take off the shelf (notes are kept)</source>
        <translation>Ta bort fra listen (merknadene blir tatt vare på)</translation>
    </message>
    <message>
        <source>Title, issuer, tags…</source>
        <translation>Tittel, utgiver, stikkord…</translation>
    </message>
    <message>
        <source>No document has this in its title, issuer, tags or file name.</source>
        <translation>Ingen dokumenter har dette i tittel, utgiver, stikkord eller filnavn.</translation>
    </message>
    <message>
        <source>The first document opens in a moment.</source>
        <translation>Det første dokumentet åpnes om et øyeblikk.</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>Åpne i en ny fane</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Åpne ved siden av</translation>
    </message>
    <message>
        <source>This is a new edition of…</source>
        <translation>Dette er en ny utgave av…</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>Utgaver…</translation>
    </message>
</context>
<context>
    <name>ShelfRegisterController</name>
    <message>
        <source>Reading the documents…</source>
        <translation>Leser dokumentene…</translation>
    </message>
    <message>
        <source>Measures of all documents</source>
        <translation>Tiltak i alle dokumenter</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Skrevet til {name}.</translation>
    </message>
    <message>
        <source>{shown} of {total} measures</source>
        <translation>{shown} av {total} tiltak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumenter</numerusform>
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
        <translation>Tiltak i alle dokumenter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Til&amp;bake</translation>
    </message>
    <message>
        <source>Filter the measures</source>
        <translation>Filtrer tiltakene</translation>
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
            <numerusform>%Ln merkinger</numerusform>
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
        <translation>filen finnes ikke lenger, men Tiltak har en kopi</translation>
    </message>
    <message>
        <source>{share}% read</source>
        <translation>{share} % lest</translation>
    </message>
</context>
<context>
    <name>ShelfTools</name>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer dokumenter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stikkord</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>Sist åpnet først</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Etter tittel</translation>
    </message>
    <message>
        <source>By issuer</source>
        <translation>Etter utgiver</translation>
    </message>
    <message>
        <source>By year, newest first</source>
        <translation>Etter år, nyest først</translation>
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
        <translation>Neste og forrige side</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Hurtigmeny</translation>
    </message>
    <message>
        <source>Close a message, clear the search, back to the text</source>
        <translation>Lukk en melding, tøm søket, tilbake til teksten</translation>
    </message>
    <message>
        <source>In the search field: next and previous hit</source>
        <translation>I søkefeltet: neste og forrige treff</translation>
    </message>
    <message>
        <source>In the search field: earlier searches</source>
        <translation>I søkefeltet: tidligere søk</translation>
    </message>
    <message>
        <source>In a list: go there</source>
        <translation>I en liste: gå dit</translation>
    </message>
    <message>
        <source>In a list: change the name</source>
        <translation>I en liste: endre navnet</translation>
    </message>
    <message>
        <source>In a list: remove</source>
        <translation>I en liste: fjern</translation>
    </message>
    <message>
        <source>In the list of bookmarks: up, down</source>
        <translation>I bokmerkelisten: opp, ned</translation>
    </message>
    <message>
        <source>In the register: wider, narrower column</source>
        <translation>I registeret: bredere, smalere kolonne</translation>
    </message>
    <message>
        <source>In the text and in lists</source>
        <translation>I teksten og i lister</translation>
    </message>
    <message>
        <source>In a comparison: next and previous change</source>
        <translation>I en sammenligning: neste og forrige endring</translation>
    </message>
    <message>
        <source>In a comparison: belong together, do not</source>
        <translation>I en sammenligning: hører sammen, hører ikke sammen</translation>
    </message>
    <message>
        <source>Follow the link at the caret</source>
        <translation>Følg lenken ved skrivemerket</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Hurtigtaster</translation>
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
        <translation>Taster</translation>
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
        <translation>Mer</translation>
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
        <translation>Flyttet ett nivå opp.</translation>
    </message>
    <message>
        <source>Moved one level down.</source>
        <translation>Flyttet ett nivå ned.</translation>
    </message>
    <message>
        <source>It is plain text now.</source>
        <translation>Det er vanlig tekst nå.</translation>
    </message>
    <message>
        <source>It is a measure now.</source>
        <translation>Det er et tiltak nå.</translation>
    </message>
    <message>
        <source>No longer a measure.</source>
        <translation>Det er ikke et tiltak nå.</translation>
    </message>
    <message>
        <source>The two texts are one now.</source>
        <translation>De to tekstene er én nå.</translation>
    </message>
    <message>
        <source>The text is two now.</source>
        <translation>Teksten er delt i to.</translation>
    </message>
    <message>
        <source>The words were put right.</source>
        <translation>Ordene er rettet.</translation>
    </message>
    <message>
        <source>Set aside: no longer part of the text.</source>
        <translation>Lagt til side: det er ikke en del av teksten nå.</translation>
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
        <translation>Det er på øverste nivå allerede.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln rettelse skrevet til {name}.</numerusform>
            <numerusform>%Ln rettelser skrevet til {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrections from {name} applied.</source>
        <translation>Rettelsene i {name} er gjort.</translation>
    </message>
    <message>
        <source>Put the caret where the new text begins, then split there.</source>
        <translation>Sett skrivemerket der den nye teksten begynner, og del der.</translation>
    </message>
    <message>
        <source>There is no text before this one.</source>
        <translation>Det er ingen tekst før denne.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Angret.</translation>
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
        <translation>Eksporter rettelser av strukturen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Rettelser</translation>
    </message>
    <message>
        <source>Import corrections of the structure</source>
        <translation>Importer rettelser av strukturen</translation>
    </message>
    <message>
        <source>The table holds no measures now.</source>
        <translation>Tabellen har ingen tiltak nå.</translation>
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
        <translation>Tvilsomme steder</translation>
    </message>
    <message>
        <source>The right words</source>
        <translation>Riktig ordlyd</translation>
    </message>
    <message>
        <source>The right words; Enter keeps them, Esc does not</source>
        <translation>Riktig ordlyd. Enter lagrer, Esc avbryter</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>Angre den siste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful place(s). Enter goes there; the menu Structure puts it right.</source>
        <translation>
            <numerusform>%Ln tvilsomt sted. Enter går dit; menyen Struktur retter det.</numerusform>
            <numerusform>%Ln tvilsomme steder. Enter går dit; menyen Struktur retter dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this document looks doubtful. Where something is wrong all the same, put the caret there and use the menu Structure, or the context menu.</source>
        <translation>Ingenting i dette dokumentet ser tvilsomt ut. Er noe galt likevel, så sett skrivemerket der og bruk menyen Struktur, eller hurtigmenyen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) made.</source>
        <translation>
            <numerusform>%Ln rettelse gjort.</numerusform>
            <numerusform>%Ln rettelser gjort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them no longer find(s) the text.</source>
        <translation>
            <numerusform>%Ln av dem finner ikke teksten sin lenger.</numerusform>
            <numerusform>%Ln av dem finner ikke teksten sin lenger.</numerusform>
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
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Close the tab (Ctrl+W)</source>
        <translation>Lukk fanen (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Lukk fanen</translation>
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
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Skrift</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Med seriffer</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Uten seriffer</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Linjelengde</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Vanlig</translation>
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
        <translation>Høy kontrast, lyst</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Høy kontrast, mørkt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Menus and panels</source>
        <translation>Menyer og paneler</translation>
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
        <translation>Reduser bevegelse</translation>
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
        <translation>&amp;Alle dokumenter på listen</translation>
    </message>
    <message>
        <source>Documents of the table</source>
        <translation>Dokumenter i tabellen</translation>
    </message>
    <message>
        <source>Further &amp;left</source>
        <translation>Lenger til &amp;venstre</translation>
    </message>
    <message>
        <source>Further &amp;right</source>
        <translation>Lenger til &amp;høyre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;Questions, one a line, as in the search field</source>
        <translation>&amp;Spørsmål, ett på hver linje, som i søkefeltet</translation>
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
        <translation>Skrevet til {name}.</translation>
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
        <translation>Lagt til for hånd</translation>
    </message>
    <message>
        <source>Taken out by hand: not in the table</source>
        <translation>Tatt ut for hånd: ikke i tabellen</translation>
    </message>
    <message>
        <source>Suggestions: words in common with the table, not in it</source>
        <translation>Forslag: har ord felles med tabellen, men er ikke i den</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingenting funnet</translation>
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
        <translation>Temaet «{name}» ble fjernet.</translation>
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
        <translation>Tatt ut av tabellen.</translation>
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
        <translation>Det hvert dokument sier</translation>
    </message>
    <message>
        <source>A topic asks several documents the same questions, and shows in a table what each of them says.
Make one with “New topic…”: a name, and a question a line.</source>
        <translation>Et tema stiller flere dokumenter de samme spørsmålene, og viser i en tabell hva hvert av dem sier.
Lag ett med «Nytt tema…»: et navn, og et spørsmål på hver linje.</translation>
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
            <numerusform>%Ln dokumenter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) put in by hand are no longer there</source>
        <translation>
            <numerusform>%Ln tiltak som ble lagt til for hånd, finnes ikke lenger</numerusform>
            <numerusform>%Ln tiltak som ble lagt til for hånd, finnes ikke lenger</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked, open them once first: {names}</source>
        <translation>Ikke spurt, åpne dem én gang først: {names}</translation>
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
        <translation>Spør dokumentene…</translation>
    </message>
</context>
<context>
    <name>UndoHistory</name>
    <message>
        <source>Undone.</source>
        <translation>Angret.</translation>
    </message>
    <message>
        <source>Redone.</source>
        <translation>Gjort på nytt.</translation>
    </message>
    <message>
        <source>The document is still being opened. Try again in a moment.</source>
        <translation>Dokumentet åpnes fremdeles. Prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>There is nothing more to undo or to do again.</source>
        <translation>Det er ikke mer å angre eller gjøre om.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>A note is not saved</source>
        <translation>En merknad er ikke lagret</translation>
    </message>
    <message>
        <source>What you wrote in a note is not saved yet.</source>
        <translation>Det du skrev i en merknad, er ikke lagret ennå.</translation>
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
        <translation>Dette er sidene slik de er trykt. Teksten tar plassen deres så snart den er klar.</translation>
    </message>
</context>
<context>
    <name>WindowContext</name>
    <message>
        <source>Nothing in this list has the number {number}.</source>
        <translation>Ingenting i denne listen har nummeret {number}.</translation>
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
