<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>New from clipboard</translation>
    </message>
    <message>
        <source>Save text as…</source>
        <translation>Save text as…</translation>
    </message>
    <message>
        <source>Open the sample speech</source>
        <translation>Open the sample speech</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste as a document</source>
        <translation>Paste as a document</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Highlight in gamboge</source>
        <translation>Highlight in gamboge</translation>
    </message>
    <message>
        <source>Highlight in cinnabar</source>
        <translation>Highlight in cinnabar</translation>
    </message>
    <message>
        <source>Highlight in malachite</source>
        <translation>Highlight in malachite</translation>
    </message>
    <message>
        <source>Highlight in indigo</source>
        <translation>Highlight in indigo</translation>
    </message>
    <message>
        <source>Highlight in rouge</source>
        <translation>Highlight in rouge</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Remove the mark</translation>
    </message>
    <message>
        <source>Go to the card</source>
        <translation>Go to the card</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Previous mark</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Next mark</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Expand to level 1</source>
        <translation>Expand to level 1</translation>
    </message>
    <message>
        <source>Expand to level 2</source>
        <translation>Expand to level 2</translation>
    </message>
    <message>
        <source>Expand to level 3</source>
        <translation>Expand to level 3</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>Copy outline</source>
        <translation>Copy outline</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Outline pane</source>
        <translation>Outline pane</translation>
    </message>
    <message>
        <source>Annotations pane</source>
        <translation>Annotations pane</translation>
    </message>
    <message>
        <source>Paper theme</source>
        <translation>Paper theme</translation>
    </message>
    <message>
        <source>Night theme</source>
        <translation>Night theme</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Language of the system</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>About Meipi</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Change kind of mark</source>
        <translation>Change kind of mark</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Change colour</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Remove annotation</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>Add annotation</source>
        <translation>Add annotation</translation>
    </message>
</context>
<context>
    <name>AnnotationsPane</name>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here.</source>
        <translation>Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here.</translation>
    </message>
    <message>
        <source>Annotations {count}</source>
        <translation>Annotations {count}</translation>
    </message>
    <message>
        <source>To review {count}</source>
        <translation>To review {count}</translation>
    </message>
    <message>
        <source>No annotation has these colours.</source>
        <translation>No annotation has these colours.</translation>
    </message>
    <message>
        <source>Your marks and notes will stand here. Select a passage, press 1-5 to colour it or N to write a note.</source>
        <translation>Your marks and notes will stand here. Select a passage, press 1-5 to colour it or N to write a note.</translation>
    </message>
    <message>
        <source>The text no longer has this passage.</source>
        <translation>The text no longer has this passage.</translation>
    </message>
    <message>
        <source>The place of this passage is not certain.</source>
        <translation>The place of this passage is not certain.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Meipi</source>
        <translation>Meipi</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>The language changes at the next start.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Write a note…</source>
        <translation>Write a note…</translation>
    </message>
    <message>
        <source>{colour}: {quote}</source>
        <translation>{colour}: {quote}</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Write the note (N)</source>
        <translation>Write the note (N)</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Write the note</translation>
    </message>
    <message>
        <source>Remove the annotation (Delete)</source>
        <translation>Remove the annotation (Delete)</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Remove the annotation</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Kept in the library</source>
        <translation>Kept in the library</translation>
    </message>
    <message>
        <source>Open a speech and read it with a pencil in your hand</source>
        <translation>Open a speech and read it with a pencil in your hand</translation>
    </message>
    <message>
        <source>Drop a text file here, or paste a text with Ctrl+V. Its outline will stand at the left, your annotations at the right; everything stays on this machine.</source>
        <translation>Drop a text file here, or paste a text with Ctrl+V. Its outline will stand at the left, your annotations at the right; everything stays on this machine.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>New from clipboard</translation>
    </message>
    <message>
        <source>Look at the sample speech</source>
        <translation>Look at the sample speech</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>Recent documents</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open recent</source>
        <translation>Open recent</translation>
    </message>
    <message>
        <source>Re-read as</source>
        <translation>Re-read as</translation>
    </message>
    <message>
        <source>Open a speech</source>
        <translation>Open a speech</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>Texts (*.txt *.md);;All files (*)</translation>
    </message>
    <message>
        <source>Save the text as</source>
        <translation>Save the text as</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texts (*.txt)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Nothing opened yet</translation>
    </message>
    <message>
        <source>Only for files</source>
        <translation>Only for files</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Beside the text</source>
        <translation>Beside the text</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Show only {colour}</source>
        <translation>Show only {colour}</translation>
    </message>
    <message>
        <source>{mode} ▾</source>
        <translation>{mode} ▾</translation>
    </message>
    <message>
        <source>Cards: {mode}</source>
        <translation>Cards: {mode}</translation>
    </message>
    <message>
        <source>Where the cards stand</source>
        <translation>Where the cards stand</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo {step}</source>
        <translation>Undo {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Redo {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Annotation</source>
        <translation>&amp;Annotation</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Meipi {version}: reads, marks and annotates speeches. Everything stays on this machine. MIT licence.</source>
        <translation>Meipi {version}: reads, marks and annotates speeches. Everything stays on this machine. MIT licence.</translation>
    </message>
    <message>
        <source>Meipi has met an error of its own. Your notes are saved; please restart and send us the report below.</source>
        <translation>Meipi has met an error of its own. Your notes are saved; please restart and send us the report below.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Write a note…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Opening: {words}</source>
        <translation>Opening: {words}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>level {number}</translation>
    </message>
    <message>
        <source>run-in point</source>
        <translation>run-in point</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>being read</source>
        <translation>being read</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts of an item</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Filter outline…</source>
        <translation>Filter outline…</translation>
    </message>
    <message>
        <source>Filter outline</source>
        <translation>Filter outline</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>No heading contains these words.</source>
        <translation>No heading contains these words.</translation>
    </message>
    <message>
        <source>No headings were found in this text.</source>
        <translation>No headings were found in this text.</translation>
    </message>
    <message>
        <source>The headings of the open text will stand here. Open a text with Ctrl+O.</source>
        <translation>The headings of the open text will stand here. Open a text with Ctrl+O.</translation>
    </message>
</context>
<context>
    <name>Pigments</name>
    <message>
        <source>Gamboge</source>
        <translation>Gamboge</translation>
    </message>
    <message>
        <source>Cinnabar</source>
        <translation>Cinnabar</translation>
    </message>
    <message>
        <source>Malachite</source>
        <translation>Malachite</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Rouge</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>key points</source>
        <translation>key points</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>fine sayings</source>
        <translation>fine sayings</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>figures</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>doubts</translation>
    </message>
    <message>
        <source>{name} · {use}</source>
        <translation>{name} · {use}</translation>
    </message>
</context>
<context>
    <name>PopupBar</name>
    <message>
        <source>Mark the selection</source>
        <translation>Mark the selection</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Place in the text</source>
        <translation>Place in the text</translation>
    </message>
    <message>
        <source>{characters} characters  ·  about {minutes} min</source>
        <translation>{characters} characters  ·  about {minutes} min</translation>
    </message>
</context>
<context>
    <name>SlicedText</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SpokenTime</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>MMM d, yyyy</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraph {number}</translation>
    </message>
    <message>
        <source>{percent}% read</source>
        <translation>{percent}% read</translation>
    </message>
    <message>
        <source>About {minutes} min left</source>
        <translation>About {minutes} min left</translation>
    </message>
    <message>
        <source>{count} unreadable places, shown as �</source>
        <translation>{count} unreadable places, shown as �</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Opening {name}…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Meipi</source>
        <translation>Meipi</translation>
    </message>
</context>
<context>
    <name>_KeyButton</name>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Wrong usage ({detail}). See {command} --help.</source>
        <translation>Wrong usage ({detail}). See {command} --help.</translation>
    </message>
    <message>
        <source>Line {line} of the batch is wrong, nothing was added: {reason}</source>
        <translation>Line {line} of the batch is wrong, nothing was added: {reason}</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}). Try again, or open a copy of it.</source>
        <translation>“{name}” could not be read ({reason}). Try again, or open a copy of it.</translation>
    </message>
    <message>
        <source>It is not a JSON object in UTF-8. Write one object a line.</source>
        <translation>It is not a JSON object in UTF-8. Write one object a line.</translation>
    </message>
    <message>
        <source>A value has the wrong type. Texts are strings, offsets numbers, tags a list, star true or false.</source>
        <translation>A value has the wrong type. Texts are strings, offsets numbers, tags a list, star true or false.</translation>
    </message>
    <message>
        <source>There is no {field} “{value}”. Use one of {known}.</source>
        <translation>There is no {field} “{value}”. Use one of {known}.</translation>
    </message>
    <message>
        <source>The text has no passage from {start} to {end} for this kind; it has {length} characters.</source>
        <translation>The text has no passage from {start} to {end} for this kind; it has {length} characters.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand at {start}. Leave out one of the two.</source>
        <translation>“{quote}” does not stand at {start}. Leave out one of the two.</translation>
    </message>
    <message>
        <source>“{quote}” stands {count} times in the text, not {occurrence}. Choose another one.</source>
        <translation>“{quote}” stands {count} times in the text, not {occurrence}. Choose another one.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand in the text. Copy it from what the command “text” prints.</source>
        <translation>“{quote}” does not stand in the text. Copy it from what the command “text” prints.</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Make room and try again.</source>
        <translation>The output could not be written: {reason}. Make room and try again.</translation>
    </message>
    <message>
        <source>documents: {documents} · editions: {editions} · annotations: {annotations} · faults: {faults} · repaired: {repaired} · unused texts: {loose}</source>
        <translation>documents: {documents} · editions: {editions} · annotations: {annotations} · faults: {faults} · repaired: {repaired} · unused texts: {loose}</translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check its name and folder.</source>
        <translation>There is no file “{name}”. Check its name and folder.</translation>
    </message>
    <message>
        <source>You may not read “{name}”. Ask for access to it, or open a copy that you may read.</source>
        <translation>You may not read “{name}”. Ask for access to it, or open a copy that you may read.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open one of the files in it.</source>
        <translation>“{name}” is a folder. Open one of the files in it.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose a text file.</source>
        <translation>“{name}” is a device or a pipe, not a file. Choose a text file.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Choose a file with text in it.</source>
        <translation>“{name}” is empty. Choose a file with text in it.</translation>
    </message>
    <message>
        <source>“{name}” is longer than {millions} million characters. Split it and open the parts.</source>
        <translation>“{name}” is longer than {millions} million characters. Split it and open the parts.</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some text first.</source>
        <translation>The clipboard holds no text. Copy some text first.</translation>
    </message>
    <message>
        <source>The copied text is longer than {millions} million characters. Copy a part of it.</source>
        <translation>The copied text is longer than {millions} million characters. Copy a part of it.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF document, and this version reads text files only. Save it as text and open that.</source>
        <translation>“{name}” is a PDF document, and this version reads text files only. Save it as text and open that.</translation>
    </message>
    <message>
        <source>“{name}” is an office document or a ZIP archive, and this version reads text files only. Save it as plain text and open that.</source>
        <translation>“{name}” is an office document or a ZIP archive, and this version reads text files only. Save it as plain text and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a Word or WPS document, and this version reads text files only. Save it as plain text and open that.</source>
        <translation>“{name}” is a Word or WPS document, and this version reads text files only. Save it as plain text and open that.</translation>
    </message>
    <message>
        <source>“{name}” is an RTF document, and this version reads text files only. Save it as plain text and open that.</source>
        <translation>“{name}” is an RTF document, and this version reads text files only. Save it as plain text and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a picture, not text. Choose a text file.</source>
        <translation>“{name}” is a picture, not text. Choose a text file.</translation>
    </message>
    <message>
        <source>“{name}” is a program, not text. Choose a text file.</source>
        <translation>“{name}” is a program, not text. Choose a text file.</translation>
    </message>
    <message>
        <source>“{name}” is a compressed archive. Unpack it and open a text file from it.</source>
        <translation>“{name}” is a compressed archive. Unpack it and open a text file from it.</translation>
    </message>
    <message>
        <source>“{name}” is a database, not text. Choose a text file.</source>
        <translation>“{name}” is a database, not text. Choose a text file.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Choose a file with text in it.</source>
        <translation>“{name}” is not a text file. Choose a file with text in it.</translation>
    </message>
    <message>
        <source>The library no longer holds this document. Open its file again.</source>
        <translation>The library no longer holds this document. Open its file again.</translation>
    </message>
    <message>
        <source>{name} holds another text than before. It was opened as another document; the earlier one is kept with its annotations.</source>
        <translation>{name} holds another text than before. It was opened as another document; the earlier one is kept with its annotations.</translation>
    </message>
    <message>
        <source>The annotation has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>The annotation has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</translation>
    </message>
    <message>
        <source>Annotation {id} has no place in any edition. Restore a backup to get it back.</source>
        <translation>Annotation {id} has no place in any edition. Restore a backup to get it back.</translation>
    </message>
    <message>
        <source>The file is damaged ({detail}). Restore a backup.</source>
        <translation>The file is damaged ({detail}). Restore a backup.</translation>
    </message>
    <message>
        <source>{count} rows of {table} refer to {parent} that are not there. Restore a backup.</source>
        <translation>{count} rows of {table} refer to {parent} that are not there. Restore a backup.</translation>
    </message>
    <message>
        <source>The text of “{name}”, edition {number}, is not the one that was stored. Open its file again.</source>
        <translation>The text of “{name}”, edition {number}, is not the one that was stored. Open its file again.</translation>
    </message>
    <message>
        <source>Annotation {id} does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>Annotation {id} does not stand at {start} in edition {number}. It is looked for again with --repair.</translation>
    </message>
    <message>
        <source>There is no library at {path}. Open a document to begin one.</source>
        <translation>There is no library at {path}. Open a document to begin one.</translation>
    </message>
    <message>
        <source>The library {path} cannot be used: {reason}. Choose another place with --library or MEIPI_LIBRARY.</source>
        <translation>The library {path} cannot be used: {reason}. Choose another place with --library or MEIPI_LIBRARY.</translation>
    </message>
    <message>
        <source>{path} is not a library of this program. It was left as it is; choose another place for the library.</source>
        <translation>{path} is not a library of this program. It was left as it is; choose another place for the library.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of this program. It was left as it is; install that version.</source>
        <translation>The library {path} was written by a newer version of this program. It was left as it is; install that version.</translation>
    </message>
    <message>
        <source>The library {path} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>The library {path} is in use by another program. Nothing was changed; try again in a moment.</translation>
    </message>
    <message>
        <source>The disk of the library {path} is full. Nothing was saved; make room and try again.</source>
        <translation>The disk of the library {path} is full. Nothing was saved; make room and try again.</translation>
    </message>
    <message>
        <source>The library {path} cannot be written. Check the permissions of the file and its folder.</source>
        <translation>The library {path} cannot be written. Check the permissions of the file and its folder.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. It was left as it is; put a backup in its place.</source>
        <translation>The library {path} is damaged. It was left as it is; put a backup in its place.</translation>
    </message>
    <message>
        <source>The disk of the library {path} does not answer. Nothing was saved; check the disk.</source>
        <translation>The disk of the library {path} does not answer. Nothing was saved; check the disk.</translation>
    </message>
    <message>
        <source>The text could not be saved as {name}. Choose another folder and try again.</source>
        <translation>The text could not be saved as {name}. Choose another folder and try again.</translation>
    </message>
</context>
</TS>
