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
        <source>Overview</source>
        <translation>Overview</translation>
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
        <source>Rename heading</source>
        <translation>Rename heading</translation>
    </message>
    <message>
        <source>Promote heading</source>
        <translation>Promote heading</translation>
    </message>
    <message>
        <source>Demote heading</source>
        <translation>Demote heading</translation>
    </message>
    <message>
        <source>Join with the next heading</source>
        <translation>Join with the next heading</translation>
    </message>
    <message>
        <source>Remove heading</source>
        <translation>Remove heading</translation>
    </message>
    <message>
        <source>Restore a removed heading…</source>
        <translation>Restore a removed heading…</translation>
    </message>
    <message>
        <source>Outline as recognised</source>
        <translation>Outline as recognised</translation>
    </message>
    <message>
        <source>Copy outline</source>
        <translation>Copy outline</translation>
    </message>
    <message>
        <source>Copy outline as Markdown</source>
        <translation>Copy outline as Markdown</translation>
    </message>
    <message>
        <source>Copy this section&apos;s outline</source>
        <translation>Copy this section&apos;s outline</translation>
    </message>
    <message>
        <source>Copy this section&apos;s outline as Markdown</source>
        <translation>Copy this section&apos;s outline as Markdown</translation>
    </message>
    <message>
        <source>Make heading from selection</source>
        <translation>Make heading from selection</translation>
    </message>
    <message>
        <source>Rule sets…</source>
        <translation>Rule sets…</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>Skeleton</translation>
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
    <message>
        <source>Go to…</source>
        <translation>Go to…</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>Wavy underline</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Strike through</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Write tags</source>
        <translation>Write tags</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Make a task</translation>
    </message>
    <message>
        <source>Note on the document</source>
        <translation>Note on the document</translation>
    </message>
    <message>
        <source>Mark every occurrence</source>
        <translation>Mark every occurrence</translation>
    </message>
    <message>
        <source>Other mark at this place</source>
        <translation>Other mark at this place</translation>
    </message>
    <message>
        <source>Beginning of the mark one character back</source>
        <translation>Beginning of the mark one character back</translation>
    </message>
    <message>
        <source>Beginning of the mark one character forward</source>
        <translation>Beginning of the mark one character forward</translation>
    </message>
    <message>
        <source>End of the mark one character back</source>
        <translation>End of the mark one character back</translation>
    </message>
    <message>
        <source>End of the mark one character forward</source>
        <translation>End of the mark one character forward</translation>
    </message>
    <message>
        <source>Whole group in gamboge</source>
        <translation>Whole group in gamboge</translation>
    </message>
    <message>
        <source>Whole group in cinnabar</source>
        <translation>Whole group in cinnabar</translation>
    </message>
    <message>
        <source>Whole group in malachite</source>
        <translation>Whole group in malachite</translation>
    </message>
    <message>
        <source>Whole group in indigo</source>
        <translation>Whole group in indigo</translation>
    </message>
    <message>
        <source>Whole group in rouge</source>
        <translation>Whole group in rouge</translation>
    </message>
    <message>
        <source>Remove the whole group</source>
        <translation>Remove the whole group</translation>
    </message>
    <message>
        <source>Marks and colours…</source>
        <translation>Marks and colours…</translation>
    </message>
    <message>
        <source>Highlight in {colour}</source>
        <translation>Highlight in {colour}</translation>
    </message>
    <message>
        <source>Whole group in {colour}</source>
        <translation>Whole group in {colour}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>Correct the text…</translation>
    </message>
    <message>
        <source>Filter annotations…</source>
        <translation>Filter annotations…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Trash…</translation>
    </message>
    <message>
        <source>Review annotations…</source>
        <translation>Review annotations…</translation>
    </message>
    <message>
        <source>Library and backups…</source>
        <translation>Library and backups…</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>Editions…</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>Compare editions</translation>
    </message>
    <message>
        <source>White theme</source>
        <translation>White theme</translation>
    </message>
    <message>
        <source>Green theme</source>
        <translation>Green theme</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Theme of the system</translation>
    </message>
    <message>
        <source>Word count…</source>
        <translation>Word count…</translation>
    </message>
    <message>
        <source>Typography…</source>
        <translation>Typography…</translation>
    </message>
    <message>
        <source>Focus on the paragraph</source>
        <translation>Focus on the paragraph</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Reopen closed tab</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation>Move to the other side</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Scroll together</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>Official layout</translation>
    </message>
    <message>
        <source>Scroll by itself</source>
        <translation>Scroll by itself</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Add as a word</source>
        <translation>Add as a word</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>My words…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>Find the selected words</source>
        <translation>Find the selected words</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>New window</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>Copy a link to this place</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Find a command…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Open a folder…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Show the log</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Show the hints again</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>Import report…</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Side bar</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Find in the library…</source>
        <translation>Find in the library…</translation>
    </message>
    <message>
        <source>Document details…</source>
        <translation>Document details…</translation>
    </message>
    <message>
        <source>Tags of the document…</source>
        <translation>Tags of the document…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>Collections…</translation>
    </message>
    <message>
        <source>Move the document to the trash</source>
        <translation>Move the document to the trash</translation>
    </message>
    <message>
        <source>Trash of documents…</source>
        <translation>Trash of documents…</translation>
    </message>
    <message>
        <source>Near duplicates…</source>
        <translation>Near duplicates…</translation>
    </message>
    <message>
        <source>Missing files…</source>
        <translation>Missing files…</translation>
    </message>
    <message>
        <source>Add files to the library…</source>
        <translation>Add files to the library…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <translation>Add a folder to the library…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Watched folders…</translation>
    </message>
    <message>
        <source>Next place found in the library</source>
        <translation>Next place found in the library</translation>
    </message>
    <message>
        <source>Previous place found in the library</source>
        <translation>Previous place found in the library</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Library page</source>
        <translation>Library page</translation>
    </message>
    <message>
        <source>Annotations of the library</source>
        <translation>Annotations of the library</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Export the document…</source>
        <translation>Export the document…</translation>
    </message>
    <message>
        <source>What others have noted here</source>
        <translation>What others have noted here</translation>
    </message>
    <message>
        <source>Next mark of a layer</source>
        <translation>Next mark of a layer</translation>
    </message>
    <message>
        <source>Previous mark of a layer</source>
        <translation>Previous mark of a layer</translation>
    </message>
    <message>
        <source>Show or hide the layers</source>
        <translation>Show or hide the layers</translation>
    </message>
    <message>
        <source>Compare layers</source>
        <translation>Compare layers</translation>
    </message>
    <message>
        <source>Copy annotations</source>
        <translation>Copy annotations</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Import annotations…</translation>
    </message>
    <message>
        <source>Overview page</source>
        <translation>Overview page</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>Recall card</translation>
    </message>
    <message>
        <source>Recall cards of all marks shown</source>
        <translation>Recall cards of all marks shown</translation>
    </message>
    <message>
        <source>Recall card of this section</source>
        <translation>Recall card of this section</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>Study plan</translation>
    </message>
    <message>
        <source>New study plan…</source>
        <translation>New study plan…</translation>
    </message>
    <message>
        <source>Terms over time</source>
        <translation>Terms over time</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>Recite</translation>
    </message>
    <message>
        <source>Recite this section</source>
        <translation>Recite this section</translation>
    </message>
    <message>
        <source>Compare documents…</source>
        <translation>Compare documents…</translation>
    </message>
    <message>
        <source>What the set phrase stands for</source>
        <translation>What the set phrase stands for</translation>
    </message>
    <message>
        <source>My set phrases…</source>
        <translation>My set phrases…</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Follow figures of the selection</source>
        <translation>Follow figures of the selection</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>Proposed tasks</translation>
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
    <message>
        <source>Add star</source>
        <translation>Add star</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Remove star</translation>
    </message>
    <message>
        <source>Change ends of the mark</source>
        <translation>Change ends of the mark</translation>
    </message>
</context>
<context>
    <name>AnnotationsPane</name>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
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
        <source>The text no longer has this passage.</source>
        <translation>The text no longer has this passage.</translation>
    </message>
    <message>
        <source>The place of this passage is not certain.</source>
        <translation>The place of this passage is not certain.</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>Before the first heading</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Without a tag</translation>
    </message>
    <message>
        <source>No annotation passes the filter. “Clear” above shows all of them again.</source>
        <translation>No annotation passes the filter. “Clear” above shows all of them again.</translation>
    </message>
    <message>
        <source>It stood under: {heading}</source>
        <translation>It stood under: {heading}</translation>
    </message>
    <message>
        <source>Your marks and notes will stand here. Select a passage: {colours} colours it, {note} writes a note.</source>
        <translation>Your marks and notes will stand here. Select a passage: {colours} colours it, {note} writes a note.</translation>
    </message>
    <message>
        <source>Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here; {review} reviews them.</source>
        <translation>Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here; {review} reviews them.</translation>
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
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many marks of Markdown.</source>
        <translation>Shown as plain text: it has too many marks of Markdown.</translation>
    </message>
    <message>
        <source>Made: {time}</source>
        <translation>Made: {time}</translation>
    </message>
    <message>
        <source>Changed: {time}</source>
        <translation>Changed: {time}</translation>
    </message>
    <message>
        <source>By: {author}</source>
        <translation>By: {author}</translation>
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
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Write the tags</source>
        <translation>Write the tags</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>Make it a task</translation>
    </message>
    <message>
        <source>Write the task</source>
        <translation>Write the task</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Open a speech and read it with a pencil in your hand</source>
        <translation>Open a speech and read it with a pencil in your hand</translation>
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
    <message>
        <source>What is new in version {version}</source>
        <translation>What is new in version {version}</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Hide this line</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Open a folder…</translation>
    </message>
    <message>
        <source>Filter by title, name or folder…</source>
        <translation>Filter by title, name or folder…</translation>
    </message>
    <message>
        <source>Filter recent documents</source>
        <translation>Filter recent documents</translation>
    </message>
    <message>
        <source>Enter opens a document, Del takes it off this list.</source>
        <translation>Enter opens a document, Del takes it off this list.</translation>
    </message>
    <message>
        <source>No recent document has these words in its title, name or folder. Esc shows all of them again.</source>
        <translation>No recent document has these words in its title, name or folder. Esc shows all of them again.</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or paste a text with {paste}.</source>
        <translation>Drop files or a folder here, or paste a text with {paste}.</translation>
    </message>
    <message>
        <source>Drop a Word, WPS, PDF, OFD, web or text file here, or paste a text with {paste}. Its outline will stand at the left, your annotations at the right; everything stays on this machine.</source>
        <translation>Drop a Word, WPS, PDF, OFD, web or text file here, or paste a text with {paste}. Its outline will stand at the left, your annotations at the right; everything stays on this machine.</translation>
    </message>
</context>
<context>
    <name>FaultModel</name>
    <message>
        <source> · </source>
        <comment>between a section and words of it</comment>
        <translation> · </translation>
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
        <source>Save the text as</source>
        <translation>Save the text as</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texts (*.txt)</translation>
    </message>
    <message>
        <source>Only for files</source>
        <translation>Only for files</translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation>Documents ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Only for files of plain text and web pages</source>
        <translation>Only for files of plain text and web pages</translation>
    </message>
    <message>
        <source>Nothing opened yet: {open} opens a file</source>
        <translation>Nothing opened yet: {open} opens a file</translation>
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
    <message>
        <source>Filter ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Filter by kind, tag, words or section</source>
        <translation>Filter by kind, tag, words or section</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Show all annotations</source>
        <translation>Show all annotations</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>By colour</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Trash…</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>#{tag}</source>
        <translation>#{tag}</translation>
    </message>
    <message>
        <source>with note</source>
        <translation>with note</translation>
    </message>
    <message>
        <source>without note</source>
        <translation>without note</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>starred</translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>open tasks</translation>
    </message>
    <message>
        <source>one section</source>
        <translation>one section</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
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
    <message>
        <source>Ends of the mark</source>
        <translation>Ends of the mark</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>Whole group</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Meipi has met an error of its own. Your notes are saved; please restart and send us the report below.</source>
        <translation>Meipi has met an error of its own. Your notes are saved; please restart and send us the report below.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Open {address} outside Meipi?</source>
        <translation>Open {address} outside Meipi?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Do not close</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>Copy what I wrote</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
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
    <message>
        <source>Write a note… **bold**, - list and other Markdown</source>
        <translation>Write a note… **bold**, - list and other Markdown</translation>
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
    <name>OutlineFace</name>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Enter takes the new words, Esc keeps the old ones.</source>
        <translation>Enter takes the new words, Esc keeps the old ones.</translation>
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
        <source>{percent}% read</source>
        <translation>{percent}% read</translation>
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
    <message numerus="yes">
        <source>%n fault(s) below it</source>
        <translation>
            <numerusform>%n fault below it</numerusform>
            <numerusform>%n faults below it</numerusform>
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
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>As recognised</translation>
    </message>
    <message>
        <source>Take back all that was changed in this outline</source>
        <translation>Take back all that was changed in this outline</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) removed</source>
        <translation>
            <numerusform>%n heading removed</numerusform>
            <numerusform>%n headings removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) without a place</source>
        <translation>
            <numerusform>%n change without a place</numerusform>
            <numerusform>%n changes without a place</numerusform>
        </translation>
    </message>
    <message>
        <source>No heading contains these words. Esc in the field above shows all of them again.</source>
        <translation>No heading contains these words. Esc in the field above shows all of them again.</translation>
    </message>
    <message>
        <source>No headings were found in this text. Select words that are one and use {make}.</source>
        <translation>No headings were found in this text. Select words that are one and use {make}.</translation>
    </message>
    <message>
        <source>The headings of the open text will stand here. Open a text with {open}.</source>
        <translation>The headings of the open text will stand here. Open a text with {open}.</translation>
    </message>
</context>
<context>
    <name>Outlining</name>
    <message>
        <source>Rename heading</source>
        <translation>Rename heading</translation>
    </message>
    <message>
        <source>Promote heading</source>
        <translation>Promote heading</translation>
    </message>
    <message>
        <source>Demote heading</source>
        <translation>Demote heading</translation>
    </message>
    <message>
        <source>Remove heading</source>
        <translation>Remove heading</translation>
    </message>
    <message>
        <source>Join headings</source>
        <translation>Join headings</translation>
    </message>
    <message>
        <source>Restore heading</source>
        <translation>Restore heading</translation>
    </message>
    <message>
        <source>Outline as recognised</source>
        <translation>Outline as recognised</translation>
    </message>
    <message>
        <source>Make heading</source>
        <translation>Make heading</translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphs</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Run-in points</source>
        <translation>Run-in points</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>No faults were found: the numbers follow one another, and quotes and brackets are closed.</source>
        <translation>No faults were found: the numbers follow one another, and quotes and brackets are closed.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Faults {count}</source>
        <translation>Faults {count}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Corrections {count}</source>
        <translation>Corrections {count}</translation>
    </message>
    <message>
        <source>What the open text holds, and what its writer may have overlooked, will stand here. Open a text with {open}.</source>
        <translation>What the open text holds, and what its writer may have overlooked, will stand here. Open a text with {open}.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Length of the sections</source>
        <translation>Length of the sections</translation>
    </message>
    <message>
        <source>The text has no headings by which it could be parted.</source>
        <translation>The text has no headings by which it could be parted.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>No word stands out: the text is too short, or says what every text says.</source>
        <translation>No word stands out: the text is too short, or says what every text says.</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>The text has no set phrases.</source>
        <translation>The text has no set phrases.</translation>
    </message>
    <message>
        <source>The text states no quantities.</source>
        <translation>The text states no quantities.</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>Proposed tasks</translation>
    </message>
    <message>
        <source>No sentence lays work on somebody.</source>
        <translation>No sentence lays work on somebody.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Of this long text the first {count} characters were looked through.</source>
        <translation>Of this long text the first {count} characters were looked through.</translation>
    </message>
    <message>
        <source>Show the page of the set phrases</source>
        <translation>Show the page of the set phrases</translation>
    </message>
    <message>
        <source>Show the page of the figures</source>
        <translation>Show the page of the figures</translation>
    </message>
    <message>
        <source>Show the proposed tasks in the ledger</source>
        <translation>Show the proposed tasks in the ledger</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>Page…</translation>
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
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>On the page</translation>
    </message>
    <message>
        <source>{wanted} has become {shade}, so that the mark is seen on the page and words on it can be read.</source>
        <translation>{wanted} has become {shade}, so that the mark is seen on the page and words on it can be read.</translation>
    </message>
    <message>
        <source>It looks much like {colour}.</source>
        <translation>It looks much like {colour}.</translation>
    </message>
    <message>
        <source>Colour of {colour}</source>
        <translation>Colour of {colour}</translation>
    </message>
    <message>
        <source>Name of {colour}</source>
        <translation>Name of {colour}</translation>
    </message>
    <message>
        <source>What {colour} is used for</source>
        <translation>What {colour} is used for</translation>
    </message>
    <message>
        <source>Sample of {colour}</source>
        <translation>Sample of {colour}</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
    <message>
        <source>{colour}: as delivered</source>
        <translation>{colour}: as delivered</translation>
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
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>RuleExample</name>
    <message>
        <source>Example: the outline as these rules read it</source>
        <translation>Example: the outline as these rules read it</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of an outline</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run-in point(s)</source>
        <translation>
            <numerusform>%n run-in point</numerusform>
            <numerusform>%n run-in points</numerusform>
        </translation>
    </message>
    <message>
        <source>The example waits until the rule is corrected.</source>
        <translation>The example waits until the rule is corrected.</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Run-in point</source>
        <translation>Run-in point</translation>
    </message>
    <message>
        <source>The label is a regular expression, for those who know them</source>
        <translation>The label is a regular expression, for those who know them</translation>
    </message>
    <message>
        <source>Label of rule {number}</source>
        <translation>Label of rule {number}</translation>
    </message>
    <message>
        <source>Level of rule {number}</source>
        <translation>Level of rule {number}</translation>
    </message>
    <message>
        <source>Kind of rule {number}</source>
        <translation>Kind of rule {number}</translation>
    </message>
    <message>
        <source>Rule {number} is a pattern</source>
        <translation>Rule {number} is a pattern</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) found</source>
        <translation>
            <numerusform>%n label found</numerusform>
            <numerusform>%n labels found</numerusform>
        </translation>
    </message>
    <message>
        <source>such as 第[一二三]+款</source>
        <translation>such as 第[一二三]+款</translation>
    </message>
    <message>
        <source>such as 第一条</source>
        <translation>such as 第一条</translation>
    </message>
</context>
<context>
    <name>RuleSetDialog</name>
    <message>
        <source>Rule sets for the outline</source>
        <translation>Rule sets for the outline</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Example: {name}</translation>
    </message>
    <message>
        <source>Example: the bundled sample</source>
        <translation>Example: the bundled sample</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Headings and points are found by themselves, from the labels, their order and the whole of the text. That is right for nearly all speeches and reports.

For documents that follow a scheme of their own, make a rule set: choose New… at the left.</source>
        <translation>Headings and points are found by themselves, from the labels, their order and the whole of the text. That is right for nearly all speeches and reports.

For documents that follow a scheme of their own, make a rule set: choose New… at the left.</translation>
    </message>
    <message>
        <source>Write one label as it stands in the text: 第一条, （一）, 1.1, 问：. Its number stands for every number. Where two rules fit, the upper one holds.</source>
        <translation>Write one label as it stands in the text: 第一条, （一）, 1.1, 问：. Its number stands for every number. Where two rules fit, the upper one holds.</translation>
    </message>
    <message>
        <source>Use for this document</source>
        <translation>Use for this document</translation>
    </message>
    <message>
        <source>Save, and read the open document by what is chosen at the left</source>
        <translation>Save, and read the open document by what is chosen at the left</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
    <message>
        <source>Throw away the changes to the rule sets?</source>
        <translation>Throw away the changes to the rule sets?</translation>
    </message>
    <message>
        <source>New rule set</source>
        <translation>New rule set</translation>
    </message>
</context>
<context>
    <name>RuleSetList</name>
    <message>
        <source>Rule sets</source>
        <translation>Rule sets</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Rename (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Remove (Del)</translation>
    </message>
    <message>
        <source>Empty rule set</source>
        <translation>Empty rule set</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Used for this document</source>
        <translation>Used for this document</translation>
    </message>
</context>
<context>
    <name>RuleSets</name>
    <message>
        <source>Laws and rules</source>
        <translation>Laws and rules</translation>
    </message>
    <message>
        <source>Official documents</source>
        <translation>Official documents</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Technical documents</source>
        <translation>Technical documents</translation>
    </message>
    <message>
        <source>English reports</source>
        <translation>English reports</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Add rule</source>
        <translation>Add rule</translation>
    </message>
    <message>
        <source>Add a rule below (Ctrl+Enter)</source>
        <translation>Add a rule below (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Remove rule</translation>
    </message>
    <message>
        <source>Remove this rule (Alt+Del)</source>
        <translation>Remove this rule (Alt+Del)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move this rule up (Alt+Up)</source>
        <translation>Move this rule up (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Move this rule down (Alt+Down)</source>
        <translation>Move this rule down (Alt+Down)</translation>
    </message>
    <message>
        <source>Label as in the text</source>
        <translation>Label as in the text</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Makes</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>SkeletonPane</name>
    <message>
        <source>Skeleton of the text</source>
        <translation>Skeleton of the text</translation>
    </message>
    <message>
        <source>Place in the skeleton</source>
        <translation>Place in the skeleton</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>Copy Markdown</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Skeleton · click a line to go back to the text</source>
        <translation>Skeleton · click a line to go back to the text</translation>
    </message>
    <message>
        <source>Skeleton · there are no headings and no sentences in this text</source>
        <translation>Skeleton · there are no headings and no sentences in this text</translation>
    </message>
    <message>
        <source>Skeleton · copied to the clipboard</source>
        <translation>Skeleton · copied to the clipboard</translation>
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
        <source>Paragraph {number}</source>
        <translation>Paragraph {number}</translation>
    </message>
    <message>
        <source>About {minutes} min left</source>
        <translation>About {minutes} min left</translation>
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
    <message>
        <source>p. {page} of {count}</source>
        <translation>p. {page} of {count}</translation>
    </message>
    <message>
        <source>Page of the file at this place</source>
        <translation>Page of the file at this place</translation>
    </message>
    <message>
        <source>Number of this paragraph, as in the margin</source>
        <translation>Number of this paragraph, as in the margin</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) not saved</source>
        <translation>
            <numerusform>%n note not saved</numerusform>
            <numerusform>%n notes not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} words selected</source>
        <translation>{count} words selected</translation>
    </message>
    <message>
        <source>Counts of document, section and selection</source>
        <translation>Counts of document, section and selection</translation>
    </message>
    <message>
        <source>Set how fast you read</source>
        <translation>Set how fast you read</translation>
    </message>
    <message>
        <source>About {hours} h left</source>
        <translation>About {hours} h left</translation>
    </message>
    <message>
        <source>{percent}% through</source>
        <translation>{percent}% through</translation>
    </message>
    <message>
        <source>What was left out, inferred or damaged when the file was read</source>
        <translation>What was left out, inferred or damaged when the file was read</translation>
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
    <message>
        <source>Find in this document</source>
        <translation>Find in this document</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
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
    <name>_KeyButton</name>
    <message>
        <source>{name} ({key})</source>
        <translation>{name} ({key})</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Wrong usage ({detail}). Look at {command} --help.</source>
        <translation>Wrong usage ({detail}). Look at {command} --help.</translation>
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
        <source>A value has the wrong type. Write texts as strings, offsets as numbers, tags as a list, star as true or false.</source>
        <translation>A value has the wrong type. Write texts as strings, offsets as numbers, tags as a list, star as true or false.</translation>
    </message>
    <message>
        <source>There is no {field} “{value}”. Use one of {known}.</source>
        <translation>There is no {field} “{value}”. Use one of {known}.</translation>
    </message>
    <message>
        <source>The text has no passage from {start} to {end} for this kind. Correct the place; it has {length} characters.</source>
        <translation>The text has no passage from {start} to {end} for this kind. Correct the place; it has {length} characters.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand at {start}. Leave out the place or the passage.</source>
        <translation>“{quote}” does not stand at {start}. Leave out the place or the passage.</translation>
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
        <source>The library no longer holds this document. Open its file again.</source>
        <translation>The library no longer holds this document. Open its file again.</translation>
    </message>
    <message>
        <source>{count} of your changes to the outline have no place in this text. They are kept; the outline lists them.</source>
        <translation>{count} of your changes to the outline have no place in this text. They are kept; the outline lists them.</translation>
    </message>
    <message>
        <source>“{name}” holds another text than before. It was opened as another document; the earlier one is kept with its annotations.</source>
        <translation>“{name}” holds another text than before. It was opened as another document; the earlier one is kept with its annotations.</translation>
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
        <source>The change of the outline at “{heading}” does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>The change of the outline at “{heading}” does not stand at {start} in edition {number}. It is looked for again with --repair.</translation>
    </message>
    <message>
        <source>The change {id} of an outline has no place in any edition. Restore a backup to get it back.</source>
        <translation>The change {id} of an outline has no place in any edition. Restore a backup to get it back.</translation>
    </message>
    <message>
        <source>The rules of “{name}” cannot be read. Remove the rule set and make it again.</source>
        <translation>The rules of “{name}” cannot be read. Remove the rule set and make it again.</translation>
    </message>
    <message>
        <source>There is no library at {path}. Open a document to begin one.</source>
        <translation>There is no library at {path}. Open a document to begin one.</translation>
    </message>
    <message>
        <source>The library {path} cannot be used: {reason}. Choose another place for it.</source>
        <translation>The library {path} cannot be used: {reason}. Choose another place for it.</translation>
    </message>
    <message>
        <source>{path} is not a library of Meipi. It was left as it is; choose another place for the library.</source>
        <translation>{path} is not a library of Meipi. It was left as it is; choose another place for the library.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Meipi. It was left as it is; install that version.</source>
        <translation>The library {path} was written by a newer version of Meipi. It was left as it is; install that version.</translation>
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
        <source>The disk of the library {path} does not answer. Nothing was saved; check the disk.</source>
        <translation>The disk of the library {path} does not answer. Nothing was saved; check the disk.</translation>
    </message>
    <message>
        <source>The text could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>The text could not be saved as “{name}”. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>Nothing is selected. Select the words of the heading first.</source>
        <translation>Nothing is selected. Select the words of the heading first.</translation>
    </message>
    <message>
        <source>The selection goes beyond its paragraph. Select words of one paragraph only.</source>
        <translation>The selection goes beyond its paragraph. Select words of one paragraph only.</translation>
    </message>
    <message>
        <source>The pattern cannot be understood from character {position} on. Correct it there.</source>
        <translation>The pattern cannot be understood from character {position} on. Correct it there.</translation>
    </message>
    <message>
        <source>The pattern has an opening ( without its closing ). Add it, or write \( for the bracket itself.</source>
        <translation>The pattern has an opening ( without its closing ). Add it, or write \( for the bracket itself.</translation>
    </message>
    <message>
        <source>The pattern has a closing ) at character {position} without its opening (. Remove it, or write \) for the bracket itself.</source>
        <translation>The pattern has a closing ) at character {position} without its opening (. Remove it, or write \) for the bracket itself.</translation>
    </message>
    <message>
        <source>The pattern has an opening [ without its closing ]. Add it, or write \[ for the bracket itself.</source>
        <translation>The pattern has an opening [ without its closing ]. Add it, or write \[ for the bracket itself.</translation>
    </message>
    <message>
        <source>The pattern repeats nothing at character {position}. Put something before *, + or ?, or write a backslash before the mark.</source>
        <translation>The pattern repeats nothing at character {position}. Put something before *, + or ?, or write a backslash before the mark.</translation>
    </message>
    <message>
        <source>The pattern ends in a backslash. Add the character it stands before, or remove it.</source>
        <translation>The pattern ends in a backslash. Add the character it stands before, or remove it.</translation>
    </message>
    <message>
        <source>The pattern takes too long on this text. Avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>The pattern takes too long on this text. Avoid repetitions inside repetitions, such as (a+)+.</translation>
    </message>
    <message>
        <source>The pattern is longer than {limit} characters. Make several rules of it.</source>
        <translation>The pattern is longer than {limit} characters. Make several rules of it.</translation>
    </message>
    <message>
        <source>The outline has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>The outline has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that.</source>
        <translation>“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a compressed archive. Unpack it, and open a document from it.</source>
        <translation>“{name}” is a compressed archive. Unpack it, and open a document from it.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose a file with text in it.</source>
        <translation>“{name}” is a device or a pipe, not a file. Choose a file with text in it.</translation>
    </message>
    <message>
        <source>“{name}” shows no text by itself. Open the page in a browser, save it once its text is there, and open what was saved.</source>
        <translation>“{name}” shows no text by itself. Open the page in a browser, save it once its text is there, and open what was saved.</translation>
    </message>
    <message>
        <source>“{name}” holds no web page. Save the page once more in the browser and open that.</source>
        <translation>“{name}” holds no web page. Save the page once more in the browser and open that.</translation>
    </message>
    <message>
        <source>The look of the paragraphs of “{name}”, edition {number}, cannot be read. Drop it with --repair, then open the file again.</source>
        <translation>The look of the paragraphs of “{name}”, edition {number}, cannot be read. Drop it with --repair, then open the file again.</translation>
    </message>
    <message>
        <source>What is kept of “{name}” as its {field} cannot be read. Open the document and set it again.</source>
        <translation>What is kept of “{name}” as its {field} cannot be read. Open the document and set it again.</translation>
    </message>
    <message>
        <source>The document&apos;s details have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>The document&apos;s details have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Choose a file with text in it.</source>
        <translation>“{name}” is not a text file. Choose a file with text in it.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to read: it is damaged, or far too complicated. Export it anew, and open that.</source>
        <translation>“{name}” takes too long to read: it is damaged, or far too complicated. Export it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” takes too much memory to read. Split it, or export it anew, and open that.</source>
        <translation>“{name}” takes too much memory to read. Split it, or export it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: the reading of it broke off. Download or export it anew, and open that.</source>
        <translation>“{name}” is damaged: the reading of it broke off. Download or export it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.</source>
        <translation>“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than a document can hold. If you trust it, save it as text and open that.</source>
        <translation>“{name}” unpacks to more than a document can hold. If you trust it, save it as text and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a protected archive. Take the password off it and open it again.</source>
        <translation>“{name}” is a protected archive. Take the password off it and open it again.</translation>
    </message>
    <message>
        <source>To recognise text, Tesseract is needed. Install the packages tesseract-ocr and tesseract-ocr-chi-sim, and try again.</source>
        <translation>To recognise text, Tesseract is needed. Install the packages tesseract-ocr and tesseract-ocr-chi-sim, and try again.</translation>
    </message>
    <message>
        <source>Tesseract does not know Chinese yet. Install the package tesseract-ocr-chi-sim, and try again.</source>
        <translation>Tesseract does not know Chinese yet. Install the package tesseract-ocr-chi-sim, and try again.</translation>
    </message>
    <message>
        <source>Tesseract could not read a picture ({reason}). Try again, or install it anew.</source>
        <translation>Tesseract could not read a picture ({reason}). Try again, or install it anew.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged PDF document. Download or export it anew, and open that.</source>
        <translation>“{name}” is a damaged PDF document. Download or export it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is protected. Enter its password.</source>
        <translation>“{name}” is protected. Enter its password.</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>That is not the password of “{name}”. Try again.</translation>
    </message>
    <message>
        <source>“{name}” is protected in a way that Meipi does not know. Save a copy without protection, and open that.</source>
        <translation>“{name}” is protected in a way that Meipi does not know. Save a copy without protection, and open that.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text. Have its text recognised.</source>
        <translation>“{name}” holds pictures of pages and no text. Have its text recognised.</translation>
    </message>
    <message>
        <source>The fonts of “{name}” do not say which characters they draw, so that there is no text to be had. Have it recognised.</source>
        <translation>The fonts of “{name}” do not say which characters they draw, so that there is no text to be had. Have it recognised.</translation>
    </message>
    <message>
        <source>“{name}” has more tags than any web page. Copy its text into a text file, and open that.</source>
        <translation>“{name}” has more tags than any web page. Copy its text into a text file, and open that.</translation>
    </message>
    <message>
        <source>“{name}” has more than {count} pages. Split it and open the parts.</source>
        <translation>“{name}” has more than {count} pages. Split it and open the parts.</translation>
    </message>
    <message>
        <source>A correction cannot take out the whole text. Leave some words of it.</source>
        <translation>A correction cannot take out the whole text. Leave some words of it.</translation>
    </message>
    <message>
        <source>The words of this correction have been corrected again since. Take back the later correction first.</source>
        <translation>The words of this correction have been corrected again since. Take back the later correction first.</translation>
    </message>
    <message>
        <source>The words that this correction replaces are not there as they were. Correct them anew.</source>
        <translation>The words that this correction replaces are not there as they were. Correct them anew.</translation>
    </message>
    <message>
        <source>The text has been corrected elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>The text has been corrected elsewhere meanwhile. Nothing was changed here; look at it and try again.</translation>
    </message>
    <message>
        <source>What the library keeps of this corrected text cannot be read. Restore a backup.</source>
        <translation>What the library keeps of this corrected text cannot be read. Restore a backup.</translation>
    </message>
    <message>
        <source>The corrected text of “{name}”, edition {number}, is not what its corrections make of it. Restore a backup.</source>
        <translation>The corrected text of “{name}”, edition {number}, is not what its corrections make of it. Restore a backup.</translation>
    </message>
    <message>
        <source>A correction of “{name}” cannot be read. Restore a backup.</source>
        <translation>A correction of “{name}” cannot be read. Restore a backup.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text. To have it recognised, install the packages tesseract-ocr and tesseract-ocr-chi-sim, and open it again.</source>
        <translation>“{name}” holds pictures of pages and no text. To have it recognised, install the packages tesseract-ocr and tesseract-ocr-chi-sim, and open it again.</translation>
    </message>
    <message>
        <source>The library is damaged, so no copy of it was made. What is left of it can be rescued.</source>
        <translation>The library is damaged, so no copy of it was made. What is left of it can be rescued.</translation>
    </message>
    <message>
        <source>There is no library at {path}. Choose another file.</source>
        <translation>There is no library at {path}. Choose another file.</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Nothing was changed; choose another one.</source>
        <translation>The file {path} is damaged. Nothing was changed; choose another one.</translation>
    </message>
    <message>
        <source>There is no room for a backup in {path}. The library and the earlier backups are as they were; make room.</source>
        <translation>There is no room for a backup in {path}. The library and the earlier backups are as they were; make room.</translation>
    </message>
    <message>
        <source>No backup could be made in {path}: {reason}. The library is as it was; check the permissions of the folder.</source>
        <translation>No backup could be made in {path}: {reason}. The library is as it was; check the permissions of the folder.</translation>
    </message>
    <message>
        <source>The library has been moved to {path}. Nothing was saved; close Meipi and start it again.</source>
        <translation>The library has been moved to {path}. Nothing was saved; close Meipi and start it again.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. It was left as it is; rescue what can be read, or restore a backup.</source>
        <translation>The library {path} is damaged. It was left as it is; rescue what can be read, or restore a backup.</translation>
    </message>
    <message>
        <source>The library {path} can be read but cannot be written. Nothing was saved; check the permissions of the file and its folder.</source>
        <translation>The library {path} can be read but cannot be written. Nothing was saved; check the permissions of the file and its folder.</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened. Check the permissions of the file and its folder.</source>
        <translation>The library {path} cannot be opened. Check the permissions of the file and its folder.</translation>
    </message>
    <message>
        <source>The disk of the library {path} takes no more: it or your share of it may be full. Nothing was saved; make room and try again.</source>
        <translation>The disk of the library {path} takes no more: it or your share of it may be full. Nothing was saved; make room and try again.</translation>
    </message>
    <message>
        <source>{path} is the library itself. Choose another file for the copy.</source>
        <translation>{path} is the library itself. Choose another file for the copy.</translation>
    </message>
    <message>
        <source>There is a file at {path} already. Choose another name, or replace it with --force.</source>
        <translation>There is a file at {path} already. Choose another name, or replace it with --force.</translation>
    </message>
    <message>
        <source>The copy {path} could not be written: {reason}. Choose another place.</source>
        <translation>The copy {path} could not be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>A backup is being restored. Nothing was saved; try again in a moment.</source>
        <translation>A backup is being restored. Nothing was saved; try again in a moment.</translation>
    </message>
    <message>
        <source>The library is being moved. Nothing was saved; try again in a moment.</source>
        <translation>The library is being moved. Nothing was saved; try again in a moment.</translation>
    </message>
    <message>
        <source>The library is damaged and is being rescued. Nothing was saved; try again in a moment.</source>
        <translation>The library is damaged and is being rescued. Nothing was saved; try again in a moment.</translation>
    </message>
    <message>
        <source>The library is open on the computer {computer} since {time}. Close it there, or try again in {minutes} min.</source>
        <translation>The library is open on the computer {computer} since {time}. Close it there, or try again in {minutes} min.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and still open. Nothing was changed; close every window of Meipi first.</source>
        <translation>The library {path} is damaged and still open. Nothing was changed; close every window of Meipi first.</translation>
    </message>
    <message>
        <source>There is a file at {path} already. Nothing was moved; choose another name.</source>
        <translation>There is a file at {path} already. Nothing was moved; choose another name.</translation>
    </message>
    <message>
        <source>The copy at {path} is not the same as the library. Nothing was moved; check the disk.</source>
        <translation>The copy at {path} is not the same as the library. Nothing was moved; check the disk.</translation>
    </message>
    <message>
        <source>There is no room for the library at {path}. It is where it was; choose another place.</source>
        <translation>There is no room for the library at {path}. It is where it was; choose another place.</translation>
    </message>
    <message>
        <source>The library cannot be moved to {path}: {reason}. It is where it was; choose another place.</source>
        <translation>The library cannot be moved to {path}: {reason}. It is where it was; choose another place.</translation>
    </message>
    <message>
        <source>documents: {documents} · annotations: {annotations}</source>
        <translation>documents: {documents} · annotations: {annotations}</translation>
    </message>
    <message>
        <source>The library was damaged. Rescued: documents: {documents} · annotations: {annotations} · of these from a backup: {from_backup} · pages lost: {lost_pages} of {pages} · the damaged file: {path}</source>
        <translation>The library was damaged. Rescued: documents: {documents} · annotations: {annotations} · of these from a backup: {from_backup} · pages lost: {lost_pages} of {pages} · the damaged file: {path}</translation>
    </message>
    <message>
        <source>A document cannot be joined with itself. Choose another one.</source>
        <translation>A document cannot be joined with itself. Choose another one.</translation>
    </message>
    <message>
        <source>This is the only edition of the document. There is nothing to part it from.</source>
        <translation>This is the only edition of the document. There is nothing to part it from.</translation>
    </message>
    <message>
        <source>What belongs to “{name}” does not hold together: editions, or what was made in them. Restore a backup.</source>
        <translation>What belongs to “{name}” does not hold together: editions, or what was made in them. Restore a backup.</translation>
    </message>
    <message>
        <source>There is no room for the copy {path}. Make room, or choose another place.</source>
        <translation>There is no room for the copy {path}. Make room, or choose another place.</translation>
    </message>
    <message>
        <source>The library {path} is not there. Connect its disk and try again, or open another library.</source>
        <translation>The library {path} is not there. Connect its disk and try again, or open another library.</translation>
    </message>
    <message>
        <source>The library {path} is not there. Connect its disk, or name another library with --library.</source>
        <translation>The library {path} is not there. Connect its disk, or name another library with --library.</translation>
    </message>
    <message>
        <source>Editions of this text were joined or parted in another window. What was done here before can no longer be undone.</source>
        <translation>Editions of this text were joined or parted in another window. What was done here before can no longer be undone.</translation>
    </message>
    <message>
        <source>The backslash at character {position} has no meaning with what stands behind it. Remove it, or write \\ for a backslash.</source>
        <translation>The backslash at character {position} has no meaning with what stands behind it. Remove it, or write \\ for a backslash.</translation>
    </message>
    <message>
        <source>The range before character {position} runs backwards. Write the smaller character first, as in [a-z].</source>
        <translation>The range before character {position} runs backwards. Write the smaller character first, as in [a-z].</translation>
    </message>
    <message>
        <source>The numbers in braces at character {position} are the wrong way round. Write the smaller first, as in {{2,5}}.</source>
        <translation>The numbers in braces at character {position} are the wrong way round. Write the smaller first, as in {{2,5}}.</translation>
    </message>
    <message>
        <source>The number in braces at character {position} is too large. Write a smaller one.</source>
        <translation>The number in braces at character {position} is too large. Write a smaller one.</translation>
    </message>
    <message>
        <source>The pattern refers to a group before character {position} that it does not have. Put what is meant in brackets ( ) before it.</source>
        <translation>The pattern refers to a group before character {position} that it does not have. Put what is meant in brackets ( ) before it.</translation>
    </message>
    <message>
        <source>The name of a group before character {position} is missing or cannot be one. Write it with letters, as in (?P&lt;name&gt;…).</source>
        <translation>The name of a group before character {position} is missing or cannot be one. Write it with letters, as in (?P&lt;name&gt;…).</translation>
    </message>
    <message>
        <source>What stands behind (? at character {position} has no meaning. Write \( for the bracket itself.</source>
        <translation>What stands behind (? at character {position} has no meaning. Write \( for the bracket itself.</translation>
    </message>
    <message>
        <source>There is no kind of character by the name before character {position}. For Chinese characters write \p{{Han}}.</source>
        <translation>There is no kind of character by the name before character {position}. For Chinese characters write \p{{Han}}.</translation>
    </message>
    <message>
        <source>The pattern has too many brackets inside one another. Write a simpler one.</source>
        <translation>The pattern has too many brackets inside one another. Write a simpler one.</translation>
    </message>
    <message>
        <source>The pattern takes longer than half a second on this text and was ended. Avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>The pattern takes longer than half a second on this text and was ended. Avoid repetitions inside repetitions, such as (a+)+.</translation>
    </message>
    <message>
        <source>The pattern fits more places than can be found in half a second, over {count}. Say more exactly what is wanted.</source>
        <translation>The pattern fits more places than can be found in half a second, over {count}. Say more exactly what is wanted.</translation>
    </message>
    <message>
        <source>The pattern needs too much memory and was ended. Write smaller numbers of repetitions.</source>
        <translation>The pattern needs too much memory and was ended. Write smaller numbers of repetitions.</translation>
    </message>
    <message>
        <source>The pattern fits where there are no words. Replace a * by a +, for instance.</source>
        <translation>The pattern fits where there are no words. Replace a * by a +, for instance.</translation>
    </message>
    <message>
        <source>A word has at least two characters: select or type more.</source>
        <translation>A word has at least two characters: select or type more.</translation>
    </message>
    <message>
        <source>A word has at most {most} characters: a longer passage can be marked instead.</source>
        <translation>A word has at most {most} characters: a longer passage can be marked instead.</translation>
    </message>
    <message>
        <source>A word stands within one sentence and has no blanks in it: select or type less.</source>
        <translation>A word stands within one sentence and has no blanks in it: select or type less.</translation>
    </message>
    <message>
        <source>There are {most} words of your own already, as many as there can be. Remove some under “My words”.</source>
        <translation>There are {most} words of your own already, as many as there can be. Remove some under “My words”.</translation>
    </message>
    <message>
        <source>“{word}” among your own words cannot be one. Restore a backup.</source>
        <translation>“{word}” among your own words cannot be one. Restore a backup.</translation>
    </message>
    <message>
        <source>There is no printer. Set one up in the system&apos;s settings, or save a PDF instead.</source>
        <translation>There is no printer. Set one up in the system&apos;s settings, or save a PDF instead.</translation>
    </message>
    <message>
        <source>The PDF could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>The PDF could not be saved as “{name}”. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>The printer does not take the pages. Check it in the system&apos;s settings, or save a PDF instead.</source>
        <translation>The printer does not take the pages. Check it in the system&apos;s settings, or save a PDF instead.</translation>
    </message>
    <message>
        <source>The switches before character {position} do not go together. Write each once, as in (?i), or none.</source>
        <translation>The switches before character {position} do not go together. Write each once, as in (?i), or none.</translation>
    </message>
    <message>
        <source>The braces at character {position} allow for slips in a way that cannot be. Write it as in (?:…){{e&lt;=1}}, or \{{ for a brace.</source>
        <translation>The braces at character {position} allow for slips in a way that cannot be. Write it as in (?:…){{e&lt;=1}}, or \{{ for a brace.</translation>
    </message>
    <message>
        <source>The condition at character {position} is none. Write the number of a group, as in (?(1)…|…), or \( for the bracket itself.</source>
        <translation>The condition at character {position} is none. Write the number of a group, as in (?(1)…|…), or \( for the bracket itself.</translation>
    </message>
    <message>
        <source>There is no character by the name before character {position}. Write the character itself.</source>
        <translation>There is no character by the name before character {position}. Write the character itself.</translation>
    </message>
    <message>
        <source>“{name}” is the file that you are reading. Choose another name and try again.</source>
        <translation>“{name}” is the file that you are reading. Choose another name and try again.</translation>
    </message>
    <message>
        <source>“{link}” is not a link to a place in Meipi. Copy the link once more.</source>
        <translation>“{link}” is not a link to a place in Meipi. Copy the link once more.</translation>
    </message>
    <message>
        <source>The window of Meipi that is open does not answer, so this one was opened. If it stays like that, end it and start anew.</source>
        <translation>The window of Meipi that is open does not answer, so this one was opened. If it stays like that, end it and start anew.</translation>
    </message>
    <message>
        <source>The other window of Meipi is being closed, so this one was opened. You can go on here at once.</source>
        <translation>The other window of Meipi is being closed, so this one was opened. You can go on here at once.</translation>
    </message>
    <message>
        <source>The window that is open belongs to another version of Meipi, so this one was opened. Close that one when you can.</source>
        <translation>The window that is open belongs to another version of Meipi, so this one was opened. Close that one when you can.</translation>
    </message>
    <message>
        <source>This text is not in the library yet. Wait until it has been taken in, and copy the link then.</source>
        <translation>This text is not in the library yet. Wait until it has been taken in, and copy the link then.</translation>
    </message>
    <message>
        <source>The document of this link is not in the library. Open it from its file, or open the library it belongs to.</source>
        <translation>The document of this link is not in the library. Open it from its file, or open the library it belongs to.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>access is refused</source>
        <translation>access is refused</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>the disk reports an error</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>the network drive does not answer</translation>
    </message>
    <message>
        <source>its disk is not connected</source>
        <translation>its disk is not connected</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>another program is using it</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>its name cannot be one</source>
        <translation>its name cannot be one</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>your share of the disk is used up</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>the disk can only be read</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>it is not there</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>its folder is not there</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>it is there already</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>its name is too long</translation>
    </message>
    <message>
        <source>links lead in a circle</source>
        <translation>links lead in a circle</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>there is not enough memory</translation>
    </message>
    <message>
        <source>it is too large for its disk</source>
        <translation>it is too large for its disk</translation>
    </message>
    <message>
        <source>Another window could not be opened ({reason}). Close another program, and try again.</source>
        <translation>Another window could not be opened ({reason}). Close another program, and try again.</translation>
    </message>
    <message>
        <source>“{name}” holds {count} documents ({some}). Write behind it which one to open, as in {example}.</source>
        <translation>“{name}” holds {count} documents ({some}). Write behind it which one to open, as in {example}.</translation>
    </message>
    <message>
        <source>There is no “{member}” in “{name}”. Open “{name}” and choose from what is in it.</source>
        <translation>There is no “{member}” in “{name}”. Open “{name}” and choose from what is in it.</translation>
    </message>
    <message>
        <source>“{name}” holds no document that can be read. Unpack it, and look at what is in it.</source>
        <translation>“{name}” holds no document that can be read. Unpack it, and look at what is in it.</translation>
    </message>
    <message>
        <source>“{name}” is only a link to another place. Choose another document from its archive.</source>
        <translation>“{name}” is only a link to another place. Choose another document from its archive.</translation>
    </message>
    <message>
        <source>“{name}” is locked in a way that cannot be opened here (AES). Unpack it in the program that packed it, and open that.</source>
        <translation>“{name}” is locked in a way that cannot be opened here (AES). Unpack it in the program that packed it, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that cannot be opened here. Unpack it in the program that packed it, and open that.</source>
        <translation>“{name}” is packed in a way that cannot be opened here. Unpack it in the program that packed it, and open that.</translation>
    </message>
    <message>
        <source>“{name}” lies in an archive that is damaged, or made to do harm. Ask for it to be sent anew.</source>
        <translation>“{name}” lies in an archive that is damaged, or made to do harm. Ask for it to be sent anew.</translation>
    </message>
    <message>
        <source>“{name}” lies in too many archives, one in another. Unpack the outer ones, and open it then.</source>
        <translation>“{name}” lies in too many archives, one in another. Unpack the outer ones, and open it then.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it could not be unpacked. Ask for it to be sent anew.</source>
        <translation>“{name}” is damaged: it could not be unpacked. Ask for it to be sent anew.</translation>
    </message>
    <message>
        <source>“{name}” holds too many files. Unpack it, and open a document from it.</source>
        <translation>“{name}” holds too many files. Unpack it, and open a document from it.</translation>
    </message>
    <message>
        <source>“{name}” has a password of its own, other than its archive&apos;s. Unpack the archive, and open “{name}” then.</source>
        <translation>“{name}” has a password of its own, other than its archive&apos;s. Unpack the archive, and open “{name}” then.</translation>
    </message>
    <message>
        <source>“{name}” holds {count} documents ({some}). Name one behind it, as in {example}; text --list prints them all.</source>
        <translation>“{name}” holds {count} documents ({some}). Name one behind it, as in {example}; text --list prints them all.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged OFD document. Download or export it anew, and open that.</source>
        <translation>“{name}” is a damaged OFD document. Download or export it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” holds drawings and no characters. Print it as PDF in its own program, and have the text of that recognised.</source>
        <translation>“{name}” holds drawings and no characters. Print it as PDF in its own program, and have the text of that recognised.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged OpenDocument text. Open it in LibreOffice or WPS, save it anew, and open that.</source>
        <translation>“{name}” is a damaged OpenDocument text. Open it in LibreOffice or WPS, save it anew, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in LibreOffice or WPS, save it without one, and open that.</source>
        <translation>“{name}” is protected by a password. Open it in LibreOffice or WPS, save it without one, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged electronic book. Download it again, or open another copy.</source>
        <translation>“{name}” is a damaged electronic book. Download it again, or open another copy.</translation>
    </message>
    <message>
        <source>“{name}” is locked to the program or the shop that it comes from. Read it there, or open a copy without such a lock.</source>
        <translation>“{name}” is locked to the program or the shop that it comes from. Read it there, or open a copy without such a lock.</translation>
    </message>
    <message>
        <source>“{name}” is a document of an old or unknown office program. Open it there, save it as .docx or PDF, and open that.</source>
        <translation>“{name}” is a document of an old or unknown office program. Open it there, save it as .docx or PDF, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a UOF document. Open it in its own program, save it as .docx, and open that.</source>
        <translation>“{name}” is a UOF document. Open it in its own program, save it as .docx, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a document of Microsoft Works. Open it in LibreOffice, save it as .docx, and open that.</source>
        <translation>“{name}” is a document of Microsoft Works. Open it in LibreOffice, save it as .docx, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a document of Pages, Numbers or Keynote. Export it there as Word or PDF, and open that.</source>
        <translation>“{name}” is a document of Pages, Numbers or Keynote. Export it there as Word or PDF, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a spreadsheet. Save it as PDF in Excel or WPS, and open that.</source>
        <translation>“{name}” is a spreadsheet. Save it as PDF in Excel or WPS, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a presentation. Save it as PDF in PowerPoint or WPS, and open that.</source>
        <translation>“{name}” is a presentation. Save it as PDF in PowerPoint or WPS, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a drawing. Save it as PDF in its own program, and open that.</source>
        <translation>“{name}” is a drawing. Save it as PDF in its own program, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is an e-mail of Outlook. Save it there as a web page or as text, and open that.</source>
        <translation>“{name}” is an e-mail of Outlook. Save it there as a web page or as text, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a CAJ, CEB or XPS document. Print it as PDF in its own program, and open that.</source>
        <translation>“{name}” is a CAJ, CEB or XPS document. Print it as PDF in its own program, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is a book for Kindle. Convert it to .epub, and open that.</source>
        <translation>“{name}” is a book for Kindle. Convert it to .epub, and open that.</translation>
    </message>
    <message>
        <source>“{name}” is an archive of another kind than .zip. Unpack it, and open a document from it.</source>
        <translation>“{name}” is an archive of another kind than .zip. Unpack it, and open a document from it.</translation>
    </message>
    <message>
        <source>“{name}” is a picture, not text. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</source>
        <translation>“{name}” is a picture, not text. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</translation>
    </message>
    <message>
        <source>“{name}” holds no text that can be read. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</source>
        <translation>“{name}” holds no text that can be read. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</translation>
    </message>
    <message>
        <source>“{name}” is one part of a split archive. Unpack all its parts together, and open a document from them.</source>
        <translation>“{name}” is one part of a split archive. Unpack all its parts together, and open a document from them.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB. Split it, or make the pictures in it smaller, and open that.</source>
        <translation>“{name}” is larger than {megabytes} MB. Split it, or make the pictures in it smaller, and open that.</translation>
    </message>
    <message>
        <source>The document&apos;s tags have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>The document&apos;s tags have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</translation>
    </message>
    <message>
        <source>There is a collection called “{name}” already. Choose another name.</source>
        <translation>There is a collection called “{name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>The collection has been deleted meanwhile. Nothing was changed; make it again or choose another.</source>
        <translation>The collection has been deleted meanwhile. Nothing was changed; make it again or choose another.</translation>
    </message>
    <message>
        <source>“{name}” was in the trash. It is back in the library now, with its annotations.</source>
        <translation>“{name}” was in the trash. It is back in the library now, with its annotations.</translation>
    </message>
    <message>
        <source>What is looked for has more than {limit} characters. Look for a shorter part of it.</source>
        <translation>What is looked for has more than {limit} characters. Look for a shorter part of it.</translation>
    </message>
    <message>
        <source>More than {limit} parentheses stand inside one another. Write it with fewer of them.</source>
        <translation>More than {limit} parentheses stand inside one another. Write it with fewer of them.</translation>
    </message>
    <message>
        <source>The quotation mark before {words} has none that closes it. Add it behind the last word.</source>
        <translation>The quotation mark before {words} has none that closes it. Add it behind the last word.</translation>
    </message>
    <message>
        <source>Nothing stands between the quotation marks. Write there what is looked for, or remove them.</source>
        <translation>Nothing stands between the quotation marks. Write there what is looked for, or remove them.</translation>
    </message>
    <message>
        <source>An opening parenthesis has none that closes it. Add it, or put what has parentheses itself in quotation marks.</source>
        <translation>An opening parenthesis has none that closes it. Add it, or put what has parentheses itself in quotation marks.</translation>
    </message>
    <message>
        <source>A closing parenthesis has none that opens it. Remove it, or put what has parentheses itself in quotation marks.</source>
        <translation>A closing parenthesis has none that opens it. Remove it, or put what has parentheses itself in quotation marks.</translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses. Write there what is looked for, or remove them.</source>
        <translation>Nothing stands between the parentheses. Write there what is looked for, or remove them.</translation>
    </message>
    <message>
        <source>{sign} stands between two words, and one of them is missing. Write it as in {example}, or put {sign} in quotation marks.</source>
        <translation>{sign} stands between two words, and one of them is missing. Write it as in {example}, or put {sign} in quotation marks.</translation>
    </message>
    <message>
        <source>Nothing stands behind {sign}. Write there what is not to occur, as in {example}, or put {sign} in quotation marks.</source>
        <translation>Nothing stands behind {sign}. Write there what is not to occur, as in {example}, or put {sign} in quotation marks.</translation>
    </message>
    <message>
        <source>It is said only what is not to occur. Write beside it what is looked for, as in {example}.</source>
        <translation>It is said only what is not to occur. Write beside it what is looked for, as in {example}.</translation>
    </message>
    <message>
        <source>What is not to occur cannot be a choice of its own. Write it beside what is looked for, as in {example}.</source>
        <translation>What is not to occur cannot be a choice of its own. Write it beside what is looked for, as in {example}.</translation>
    </message>
    <message>
        <source>A dash stands alone. Put it directly before what is not to occur, as in {example}, or put it in quotation marks.</source>
        <translation>A dash stands alone. Put it directly before what is not to occur, as in {example}, or put it in quotation marks.</translation>
    </message>
    <message>
        <source>{words} names no distance. Write a number of characters from 0 to {limit}, as in {example}, or put it in quotation marks.</source>
        <translation>{words} names no distance. Write a number of characters from 0 to {limit}, as in {example}, or put it in quotation marks.</translation>
    </message>
    <message>
        <source>On either side of {sign} stands a word, or a few with 或 between them in parentheses. Write it as in {example}.</source>
        <translation>On either side of {sign} stands a word, or a few with 或 between them in parentheses. Write it as in {example}.</translation>
    </message>
    <message>
        <source>Nothing can be filtered by {filter}. Use one of {names}, or put what has a colon itself in quotation marks.</source>
        <translation>Nothing can be filtered by {filter}. Use one of {names}, or put what has a colon itself in quotation marks.</translation>
    </message>
    <message>
        <source>Nothing stands behind {filter}. Write it directly behind the colon, as in {example}.</source>
        <translation>Nothing stands behind {filter}. Write it directly behind the colon, as in {example}.</translation>
    </message>
    <message>
        <source>{filter} narrows all that is looked for. Put it at the end, outside parentheses and without 或, 非 or 近, as in {example}.</source>
        <translation>{filter} narrows all that is looked for. Put it at the end, outside parentheses and without 或, 非 or 近, as in {example}.</translation>
    </message>
    <message>
        <source>{words} is no year. Write four digits, or the first and last year, as in {example}.</source>
        <translation>{words} is no year. Write four digits, or the first and last year, as in {example}.</translation>
    </message>
    <message>
        <source>{words} is no colour of marks. Use one of {names}.</source>
        <translation>{words} is no colour of marks. Use one of {names}.</translation>
    </message>
    <message>
        <source>The list could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>The list could not be saved as “{name}”. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>The texts of the library could not be compared with one another. Try again.</source>
        <translation>The texts of the library could not be compared with one another. Try again.</translation>
    </message>
    <message>
        <source>There is no document in “{name}” that can be read. Name another folder, or add the folders in it with --recursive.</source>
        <translation>There is no document in “{name}” that can be read. Name another folder, or add the folders in it with --recursive.</translation>
    </message>
    <message>
        <source>The folder “{name}” could not be looked into. Ask for access to it, and add it again.</source>
        <translation>The folder “{name}” could not be looked into. Ask for access to it, and add it again.</translation>
    </message>
    <message>
        <source>There are more files than can be looked at together. Add the rest folder by folder.</source>
        <translation>There are more files than can be looked at together. Add the rest folder by folder.</translation>
    </message>
    <message>
        <source>Stopped; files that wait: {count}. To go on, start the same command again.</source>
        <translation>Stopped; files that wait: {count}. To go on, start the same command again.</translation>
    </message>
    <message>
        <source>added: {added} · new editions: {changed} · known: {known} · failed: {failed}</source>
        <translation>added: {added} · new editions: {changed} · known: {known} · failed: {failed}</translation>
    </message>
    <message>
        <source>Adding files broke off. What was added is kept; choose to go on, and the rest is added.</source>
        <translation>Adding files broke off. What was added is kept; choose to go on, and the rest is added.</translation>
    </message>
    <message>
        <source>The files could not be added ({reason}). They still wait; try again later.</source>
        <translation>The files could not be added ({reason}). They still wait; try again later.</translation>
    </message>
    <message>
        <source>These files are not being added any more. Add them again.</source>
        <translation>These files are not being added any more. Add them again.</translation>
    </message>
    <message>
        <source>Why this file failed is not known any more. Open it to see.</source>
        <translation>Why this file failed is not known any more. Open it to see.</translation>
    </message>
    <message>
        <source>These files are being added already. Wait until that is done.</source>
        <translation>These files are being added already. Wait until that is done.</translation>
    </message>
    <message>
        <source>There is a file “{name}” already. Choose another name, or let it be replaced.</source>
        <translation>There is a file “{name}” already. Choose another name, or let it be replaced.</translation>
    </message>
    <message>
        <source>A note of the document could not be saved yet. Nothing was moved to the trash; save it first.</source>
        <translation>A note of the document could not be saved yet. Nothing was moved to the trash; save it first.</translation>
    </message>
    <message>
        <source>The collection has been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>The collection has been changed elsewhere meanwhile. Nothing was changed here; look and try again.</translation>
    </message>
    <message>
        <source>The index {path} cannot be written ({reason}). Searching goes on without it, more slowly; make room, or look at its folder.</source>
        <translation>The index {path} cannot be written ({reason}). Searching goes on without it, more slowly; make room, or look at its folder.</translation>
    </message>
    <message>
        <source>These are the first {shown} places; {total} documents have some. Print all of them with --limit 0.</source>
        <translation>These are the first {shown} places; {total} documents have some. Print all of them with --limit 0.</translation>
    </message>
    <message>
        <source>The index of the library is damaged ({detail}). Nothing is lost by that; make it anew with --repair.</source>
        <translation>The index of the library is damaged ({detail}). Nothing is lost by that; make it anew with --repair.</translation>
    </message>
    <message>
        <source>The saved search “{name}” cannot be read. Restore a backup.</source>
        <translation>The saved search “{name}” cannot be read. Restore a backup.</translation>
    </message>
    <message>
        <source>“{name}” is there already. Name another file, or say that it may be replaced.</source>
        <translation>“{name}” is there already. Name another file, or say that it may be replaced.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}. Choose another folder and try again.</source>
        <translation>“{name}” could not be written: {reason}. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>There is nothing to export. Choose other documents, or let the filter pass more.</source>
        <translation>There is nothing to export. Choose other documents, or let the filter pass more.</translation>
    </message>
    <message>
        <source>“{name}” is a library or no ordinary file, and stays as it is. Choose another name.</source>
        <translation>“{name}” is a library or no ordinary file, and stays as it is. Choose another name.</translation>
    </message>
    <message>
        <source>The export was ended from outside, or there was not enough memory. Nothing was written; try again, or export less at once.</source>
        <translation>The export was ended from outside, or there was not enough memory. Nothing was written; try again, or export less at once.</translation>
    </message>
    <message>
        <source>The layer has been removed meanwhile. Nothing was changed; choose another one or import it again.</source>
        <translation>The layer has been removed meanwhile. Nothing was changed; choose another one or import it again.</translation>
    </message>
    <message>
        <source>The annotation {id} of a layer does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>The annotation {id} of a layer does not stand at {start} in edition {number}. It is looked for again with --repair.</translation>
    </message>
    <message>
        <source>There are no tasks among the annotations to export. Make tasks of some first, or export all annotations.</source>
        <translation>There are no tasks among the annotations to export. Make tasks of some first, or export all annotations.</translation>
    </message>
    <message>
        <source>There are no annotations to export. Choose other documents, or let the filter pass more.</source>
        <translation>There are no annotations to export. Choose other documents, or let the filter pass more.</translation>
    </message>
    <message>
        <source>“{name}” is the file of a document that is exported. Choose another name and try again.</source>
        <translation>“{name}” is the file of a document that is exported. Choose another name and try again.</translation>
    </message>
    <message>
        <source>The template for excerpts has a field “{field}” that is not known. Use these: {fields}.</source>
        <translation>The template for excerpts has a field “{field}” that is not known. Use these: {fields}.</translation>
    </message>
    <message>
        <source>The template for excerpts has no field such as {quote} or {note}. Add one, or leave it empty.</source>
        <translation>The template for excerpts has no field such as {quote} or {note}. Add one, or leave it empty.</translation>
    </message>
    <message>
        <source>The template for excerpts is too long, or has too many brackets in brackets. Make it simpler.</source>
        <translation>The template for excerpts is too long, or has too many brackets in brackets. Make it simpler.</translation>
    </message>
    <message>
        <source>“{name}” holds no annotations that can be imported. Choose another file, or export it anew.</source>
        <translation>“{name}” holds no annotations that can be imported. Choose another file, or export it anew.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB: that is no file of annotations. Choose another file.</source>
        <translation>“{name}” is larger than {megabytes} MB: that is no file of annotations. Choose another file.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} annotations or documents. Export fewer of them, and import those.</source>
        <translation>“{name}” holds more than {most} annotations or documents. Export fewer of them, and import those.</translation>
    </message>
    <message>
        <source>“{name}” holds annotations with names or words that are far too long. Export them anew, and import that.</source>
        <translation>“{name}” holds annotations with names or words that are far too long. Export them anew, and import that.</translation>
    </message>
    <message>
        <source>“{source}” holds annotations of {count} documents, but none of “{name}”. Name the document that they are of.</source>
        <translation>“{source}” holds annotations of {count} documents, but none of “{name}”. Name the document that they are of.</translation>
    </message>
    <message>
        <source>None of the passages in “{source}” stands in “{name}”. Nothing was imported; name the document that they come from.</source>
        <translation>None of the passages in “{source}” stands in “{name}”. Nothing was imported; name the document that they come from.</translation>
    </message>
    <message>
        <source>new: {new} · moved: {moved} · to review: {review} · without a place: {orphan} · known: {known} · changed, left alone: {changed} · removed before, left alone: {removed}</source>
        <translation>new: {new} · moved: {moved} · to review: {review} · without a place: {orphan} · known: {known} · changed, left alone: {changed} · removed before, left alone: {removed}</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete. Export it anew, and import that.</source>
        <translation>“{name}” is damaged or incomplete. Export it anew, and import that.</translation>
    </message>
    <message>
        <source>“{name}” is not in the library, so it has no annotations. Add it first.</source>
        <translation>“{name}” is not in the library, so it has no annotations. Add it first.</translation>
    </message>
    <message>
        <source>“{name}” is the document itself. Name another file for the export.</source>
        <translation>“{name}” is the document itself. Name another file for the export.</translation>
    </message>
    <message>
        <source>None of the files could be exported. Name others.</source>
        <translation>None of the files could be exported. Name others.</translation>
    </message>
    <message>
        <source>There are no marked passages of which cards could be made. Choose other annotations, or another format.</source>
        <translation>There are no marked passages of which cards could be made. Choose other annotations, or another format.</translation>
    </message>
    <message>
        <source>There is no typeface with Chinese characters. Install one, such as Noto Serif CJK SC, and export again.</source>
        <translation>There is no typeface with Chinese characters. Install one, such as Noto Serif CJK SC, and export again.</translation>
    </message>
    <message>
        <source>The import was ended from outside, or there was not enough memory. Nothing was stored; try again, or import a smaller file.</source>
        <translation>The import was ended from outside, or there was not enough memory. Nothing was stored; try again, or import a smaller file.</translation>
    </message>
    <message>
        <source>What would be in the file could not be found out: that was ended from outside, or there was not enough memory. Try again.</source>
        <translation>What would be in the file could not be found out: that was ended from outside, or there was not enough memory. Try again.</translation>
    </message>
    <message>
        <source>The overview was ended from outside, or there was not enough memory. Close other documents and look again.</source>
        <translation>The overview was ended from outside, or there was not enough memory. Close other documents and look again.</translation>
    </message>
    <message>
        <source>The recall card has been changed elsewhere meanwhile. Nothing was stored; look and try again.</source>
        <translation>The recall card has been changed elsewhere meanwhile. Nothing was stored; look and try again.</translation>
    </message>
    <message>
        <source>The study plan has been removed meanwhile. Nothing was changed; make it again if you need it.</source>
        <translation>The study plan has been removed meanwhile. Nothing was changed; make it again if you need it.</translation>
    </message>
    <message>
        <source>The comparison was ended from outside, or there was not enough memory. Try again, or compare shorter documents.</source>
        <translation>The comparison was ended from outside, or there was not enough memory. Try again, or compare shorter documents.</translation>
    </message>
    <message>
        <source>One of the documents is not in the library any more. Choose another one to compare.</source>
        <translation>One of the documents is not in the library any more. Choose another one to compare.</translation>
    </message>
    <message>
        <source>“{name}” holds no list of set phrases. Choose a file that was exported as one, or mend it in a text editor.</source>
        <translation>“{name}” holds no list of set phrases. Choose a file that was exported as one, or mend it in a text editor.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Look whether the file is there and may be read.</source>
        <translation>“{name}” cannot be read ({reason}). Look whether the file is there and may be read.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written ({reason}). Look whether the disk is full or write-protected.</source>
        <translation>“{name}” cannot be written ({reason}). Look whether the disk is full or write-protected.</translation>
    </message>
    <message>
        <source>A set phrase needs a name of at most {most} characters. Type one.</source>
        <translation>A set phrase needs a name of at most {most} characters. Type one.</translation>
    </message>
    <message>
        <source>A list of set phrases can have at most {most} MB. Take entries out of “{name}”, or import fewer of them.</source>
        <translation>A list of set phrases can have at most {most} MB. Take entries out of “{name}”, or import fewer of them.</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program since and stays as it is. Correct the entry in the list of your set phrases.</source>
        <translation>“{name}” has been changed by another program since and stays as it is. Correct the entry in the list of your set phrases.</translation>
    </message>
    <message>
        <source>“{words}” does not begin with a year. Write when the set phrase was defined as in 2024-03-05, or leave it empty.</source>
        <translation>“{words}” does not begin with a year. Write when the set phrase was defined as in 2024-03-05, or leave it empty.</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>label like {0} (rule {1} of {2})</source>
        <translation>label like {0} (rule {1} of {2})</translation>
    </message>
    <message>
        <source>label that fits the pattern {0} (rule {1} of {2})</source>
        <translation>label that fits the pattern {0} (rule {1} of {2})</translation>
    </message>
    <message>
        <source>Number {0} is missing.</source>
        <translation>Number {0} is missing.</translation>
    </message>
    <message>
        <source>Numbers {0} to {1} are missing.</source>
        <translation>Numbers {0} to {1} are missing.</translation>
    </message>
    <message>
        <source>Number {0} stands twice.</source>
        <translation>Number {0} stands twice.</translation>
    </message>
    <message>
        <source>Number {0} stands behind number {1}.</source>
        <translation>Number {0} stands behind number {1}.</translation>
    </message>
    <message>
        <source>begins a series</source>
        <translation>begins a series</translation>
    </message>
    <message>
        <source>begins the series again</source>
        <translation>begins the series again</translation>
    </message>
    <message>
        <source>begins a series of {0}: {1} … {2}</source>
        <translation>begins a series of {0}: {1} … {2}</translation>
    </message>
    <message>
        <source>follows number {0}</source>
        <translation>follows number {0}</translation>
    </message>
    <message>
        <source>follows number {0} with a gap</source>
        <translation>follows number {0} with a gap</translation>
    </message>
    <message>
        <source>repeats number {0}</source>
        <translation>repeats number {0}</translation>
    </message>
    <message>
        <source>begins anew within a series</source>
        <translation>begins anew within a series</translation>
    </message>
    <message>
        <source>belongs to the series around it, though out of order</source>
        <translation>belongs to the series around it, though out of order</translation>
    </message>
    <message>
        <source>stands alone with number 1</source>
        <translation>stands alone with number 1</translation>
    </message>
    <message>
        <source>runs on from number {0} under an earlier heading</source>
        <translation>runs on from number {0} under an earlier heading</translation>
    </message>
    <message>
        <source>begins a series in its middle</source>
        <translation>begins a series in its middle</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>made by you</translation>
    </message>
    <message>
        <source>renamed by you</source>
        <translation>renamed by you</translation>
    </message>
    <message>
        <source>put on this level by you</source>
        <translation>put on this level by you</translation>
    </message>
    <message>
        <source>joined by you</source>
        <translation>joined by you</translation>
    </message>
    <message>
        <source>set off by #</source>
        <translation>set off by #</translation>
    </message>
    <message>
        <source>set as a heading of level {0}</source>
        <translation>set as a heading of level {0}</translation>
    </message>
    <message>
        <source>a line of its own in bold, larger or centred type</source>
        <translation>a line of its own in bold, larger or centred type</translation>
    </message>
    <message>
        <source>a short line of its own over a paragraph</source>
        <translation>a short line of its own over a paragraph</translation>
    </message>
    <message>
        <source>a sentence behind a dash, alone on its line over a paragraph</source>
        <translation>a sentence behind a dash, alone on its line over a paragraph</translation>
    </message>
    <message>
        <source>a short sentence alone on its line, one of a row over paragraphs</source>
        <translation>a short sentence alone on its line, one of a row over paragraphs</translation>
    </message>
    <message>
        <source>{0} stands in a row with {1}.</source>
        <translation>{0} stands in a row with {1}.</translation>
    </message>
    <message>
        <source>{0} is opened and never closed by {1}.</source>
        <translation>{0} is opened and never closed by {1}.</translation>
    </message>
    <message>
        <source>{0} is still to be filled in.</source>
        <translation>{0} is still to be filled in.</translation>
    </message>
</context>
<context>
    <name>PageCaption</name>
    <message>
        <source>{characters} characters</source>
        <translation>{characters} characters</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>about {minutes} min</translation>
    </message>
</context>
<context>
    <name>PageMargin</name>
    <message>
        <source>Page {number} of {count} begins here</source>
        <translation>Page {number} of {count} begins here</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>p12</source>
        <translation>p12</translation>
    </message>
    <message>
        <source>¶12</source>
        <translation>¶12</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Paragraph {number} of {count}</source>
        <translation>Paragraph {number} of {count}</translation>
    </message>
    <message>
        <source>{percent}% of the text</source>
        <translation>{percent}% of the text</translation>
    </message>
    <message>
        <source>The text ends at 100%.</source>
        <translation>The text ends at 100%.</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>This file has no pages.</translation>
    </message>
    <message>
        <source>Pages go from 1 to {count}.</source>
        <translation>Pages go from 1 to {count}.</translation>
    </message>
    <message>
        <source>Paragraphs go from 1 to {count}.</source>
        <translation>Paragraphs go from 1 to {count}.</translation>
    </message>
    <message>
        <source>Page, paragraph, per cent or heading</source>
        <translation>Page, paragraph, per cent or heading</translation>
    </message>
    <message>
        <source>words of a heading</source>
        <translation>words of a heading</translation>
    </message>
    <message>
        <source>No heading has these words. Write others, the number of a paragraph, or a per cent.</source>
        <translation>No heading has these words. Write others, the number of a paragraph, or a per cent.</translation>
    </message>
    <message>
        <source>A number is a page, after ¶ a paragraph, before % a part of the text. Words find headings.</source>
        <translation>A number is a page, after ¶ a paragraph, before % a part of the text. Words find headings.</translation>
    </message>
    <message>
        <source>A number is a paragraph, before % a part of the text. Words find headings.</source>
        <translation>A number is a paragraph, before % a part of the text. Words find headings.</translation>
    </message>
    <message>
        <source>Now in paragraph {number} of {count}; +5 goes on by five.</source>
        <translation>Now in paragraph {number} of {count}; +5 goes on by five.</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
</context>
<context>
    <name>OpeningBar</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Opening “{name}”…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Page {done} of {total}</source>
        <translation>Page {done} of {total}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>That is not the password of “{name}”. Try again.</translation>
    </message>
    <message>
        <source>“{name}” opens with a password only.</source>
        <translation>“{name}” opens with a password only.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Recognise the text</source>
        <translation>Recognise the text</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>This file holds {what} of its own.</source>
        <translation>This file holds {what} of its own.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Take over the file&apos;s annotations</source>
        <translation>Take over the file&apos;s annotations</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} and {last}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>{author}: {note}</source>
        <translation>{author}: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other mark(s)</source>
        <translation>
            <numerusform>%n other mark</numerusform>
            <numerusform>%n other marks</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognising the text of “{name}”…</source>
        <translation>Recognising the text of “{name}”…</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>Recognised by the program. Enter or a click changes it.</source>
        <translation>Recognised by the program. Enter or a click changes it.</translation>
    </message>
    <message>
        <source>Enter or a click changes it.</source>
        <translation>Enter or a click changes it.</translation>
    </message>
    <message>
        <source>As recognised: {value}</source>
        <translation>As recognised: {value}</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Recognised by the program</source>
        <translation>Recognised by the program</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Source file</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</source>
        <translation>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>Dated</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Change title</source>
        <translation>Change title</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Change speaker</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Change date</translation>
    </message>
    <message>
        <source>Change occasion</source>
        <translation>Change occasion</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Change number</translation>
    </message>
</context>
<context>
    <name>BookmarkSigns</name>
    <message>
        <source>Bookmark ({colour})</source>
        <translation>Bookmark ({colour})</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bookmarks</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Recolour group</source>
        <translation>Recolour group</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Remove group</translation>
    </message>
    <message>
        <source>Mark every occurrence</source>
        <translation>Mark every occurrence</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>{title}, paragraph {paragraph}</source>
        <translation>{title}, paragraph {paragraph}</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Note on the document</source>
        <translation>Note on the document</translation>
    </message>
    <message>
        <source>Bookmark: {words}</source>
        <translation>Bookmark: {words}</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words in passage or note</source>
        <translation>Words in passage or note</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>With a note</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>Without a note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Starred only</translation>
    </message>
    <message>
        <source>Open tasks only</source>
        <translation>Open tasks only</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Whole text</translation>
    </message>
    <message>
        <source>This section: {title}</source>
        <translation>This section: {title}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>TagsPopover</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>Add a tag, then Enter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message>
        <source>Go to the passage</source>
        <translation>Go to the passage</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Write the note</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Take the star off</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>Delete %n annotation</numerusform>
            <numerusform>Delete %n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>Recall card</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>Recall cards</translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Select nothing (Esc)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Add or take off tags</source>
        <translation>Add or take off tags</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Star them, or take their stars off</source>
        <translation>Star them, or take their stars off</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy passages and notes with their sources (Ctrl+C)</source>
        <translation>Copy passages and notes with their sources (Ctrl+C)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete them (Delete)</source>
        <translation>Delete them (Delete)</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>Wavy underline</translation>
    </message>
    <message>
        <source>Strike-through</source>
        <translation>Strike-through</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>On the document</translation>
    </message>
</context>
<context>
    <name>MarkSample</name>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>ShadeButton</name>
    <message>
        <source>Another colour…</source>
        <translation>Another colour…</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
    <message>
        <source>Colour of the mark</source>
        <translation>Colour of the mark</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>Gosling yellow</source>
        <translation>Gosling yellow</translation>
    </message>
    <message>
        <source>Apricot</source>
        <translation>Apricot</translation>
    </message>
    <message>
        <source>Peach blossom</source>
        <translation>Peach blossom</translation>
    </message>
    <message>
        <source>Lotus root</source>
        <translation>Lotus root</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>Lilac</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Sky blue</translation>
    </message>
    <message>
        <source>Lake blue</source>
        <translation>Lake blue</translation>
    </message>
    <message>
        <source>Bamboo green</source>
        <translation>Bamboo green</translation>
    </message>
    <message>
        <source>Willow yellow</source>
        <translation>Willow yellow</translation>
    </message>
    <message>
        <source>Camel</source>
        <translation>Camel</translation>
    </message>
    <message>
        <source>Silver grey</source>
        <translation>Silver grey</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Delete removes it, the menu key acts on it everywhere.</source>
        <translation>Delete removes it, the menu key acts on it everywhere.</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>Tag {tag}</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag…</source>
        <translation>Add a tag…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Enter or a comma adds it, Backspace takes the last one away.</source>
        <translation>Enter or a comma adds it, Backspace takes the last one away.</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>The passage itself</source>
        <translation>The passage itself</translation>
    </message>
    <message>
        <source>April 5, 2026-04-05…</source>
        <translation>April 5, 2026-04-05…</translation>
    </message>
    <message>
        <source>How far it is: a click leads on</source>
        <translation>How far it is: a click leads on</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>No task</translation>
    </message>
    <message>
        <source>It is no task any more</source>
        <translation>It is no task any more</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>State: {state}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>No day can be told from this.</source>
        <translation>No day can be told from this.</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}: {words}</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Write the tags</source>
        <translation>Write the tags</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>Make it a task</translation>
    </message>
    <message>
        <source>Write the task</source>
        <translation>Write the task</translation>
    </message>
    <message>
        <source>Task: {state}</source>
        <translation>Task: {state}</translation>
    </message>
    <message>
        <source>No task any more</source>
        <translation>No task any more</translation>
    </message>
    <message>
        <source>Open “{link}”…</source>
        <translation>Open “{link}”…</translation>
    </message>
    <message>
        <source>Earlier wordings…</source>
        <translation>Earlier wordings…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Show its place…</source>
        <translation>Show its place…</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Rename “{tag}” everywhere…</source>
        <translation>Rename “{tag}” everywhere…</translation>
    </message>
    <message>
        <source>Merge “{tag}” into…</source>
        <translation>Merge “{tag}” into…</translation>
    </message>
    <message>
        <source>Remove “{tag}” everywhere…</source>
        <translation>Remove “{tag}” everywhere…</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Change tags</source>
        <translation>Change tags</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Add tag</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Rename tag</translation>
    </message>
    <message>
        <source>Remove tag everywhere</source>
        <translation>Remove tag everywhere</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Add star</source>
        <translation>Add star</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Remove star</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Remove task</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Make a task</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Edit task</translation>
    </message>
    <message>
        <source>Bring back a note</source>
        <translation>Bring back a note</translation>
    </message>
</context>
<context>
    <name>WordingsDialog</name>
    <message>
        <source>Earlier wordings of the note</source>
        <translation>Earlier wordings of the note</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>Earlier wordings</translation>
    </message>
    <message>
        <source>What the note said</source>
        <translation>What the note said</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The note has always said what it says now. Write something else in it, and what it said before stands here: you can bring it back then.</source>
        <translation>The note has always said what it says now. Write something else in it, and what it said before stands here: you can bring it back then.</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Merge a tag</source>
        <translation>Merge a tag</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Remove a tag</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>Rename a tag</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>A tag that there is</source>
        <translation>A tag that there is</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>There is no such tag. Choose one from the list.</source>
        <translation>There is no such tag. Choose one from the list.</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <translation>There is such a tag: both become one.</translation>
    </message>
    <message>
        <source>A tag has no comma in it.</source>
        <translation>A tag has no comma in it.</translation>
    </message>
    <message numerus="yes">
        <source>The tag “{tag}” is taken off %n annotation(s) of the whole library. This can be undone.</source>
        <translation>
            <numerusform>The tag “{tag}” is taken off %n annotation of the whole library. This can be undone.</numerusform>
            <numerusform>The tag “{tag}” is taken off %n annotations of the whole library. This can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) of the whole library get another tag instead of “{tag}”. This can be undone.</source>
        <translation>
            <numerusform>%n annotation of the whole library gets another tag instead of “{tag}”. This can be undone.</numerusform>
            <numerusform>%n annotations of the whole library get another tag instead of “{tag}”. This can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “{tag}” is renamed in %n annotation(s) of the whole library. This can be undone.</source>
        <translation>
            <numerusform>The tag “{tag}” is renamed in %n annotation of the whole library. This can be undone.</numerusform>
            <numerusform>The tag “{tag}” is renamed in %n annotations of the whole library. This can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Managing</name>
    <message numerus="yes">
        <source>Recolour %n annotation(s)</source>
        <translation>
            <numerusform>Recolour %n annotation</numerusform>
            <numerusform>Recolour %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s)</source>
        <translation>
            <numerusform>Tag %n annotation</numerusform>
            <numerusform>Tag %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %n annotation(s)</source>
        <translation>
            <numerusform>Take a tag off %n annotation</numerusform>
            <numerusform>Take a tag off %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n annotation(s)</source>
        <translation>
            <numerusform>Star %n annotation</numerusform>
            <numerusform>Star %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n star(s) off</source>
        <translation>
            <numerusform>Take %n star off</numerusform>
            <numerusform>Take %n stars off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>Delete %n annotation</numerusform>
            <numerusform>Delete %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n annotation(s)</source>
        <translation>
            <numerusform>Restore %n annotation</numerusform>
            <numerusform>Restore %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPane</name>
    <message numerus="yes">
        <source>Restore %n</source>
        <translation>
            <numerusform>Restore %n</numerusform>
            <numerusform>Restore %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n for good…</source>
        <translation>
            <numerusform>Remove %n for good…</numerusform>
            <numerusform>Remove %n for good…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s) for good? This cannot be undone.</source>
        <translation>
            <numerusform>Remove %n annotation for good? This cannot be undone.</numerusform>
            <numerusform>Remove %n annotations for good? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the annotations (Esc)</source>
        <translation>Back to the annotations (Esc)</translation>
    </message>
    <message>
        <source>Back to the annotations</source>
        <translation>Back to the annotations</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>Whose annotations</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>This document</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Empty the trash…</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Remove for good</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>Trash {count}</source>
        <translation>Trash {count}</translation>
    </message>
    <message>
        <source>The trash is empty. Annotations that you delete with Del in any document are kept here until you empty it.</source>
        <translation>The trash is empty. Annotations that you delete with Del in any document are kept here until you empty it.</translation>
    </message>
    <message>
        <source>Nothing was deleted in this document. Annotations that you delete with Del are kept here until you empty it.</source>
        <translation>Nothing was deleted in this document. Annotations that you delete with Del are kept here until you empty it.</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{state}, {overdue}</source>
        <translation>{state}, {overdue}</translation>
    </message>
    <message>
        <source>{words} ({day})</source>
        <translation>{words} ({day})</translation>
    </message>
    <message>
        <source>{group}, closed</source>
        <translation>{group}, closed</translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message>
        <source>Whose tasks</source>
        <translation>Whose tasks</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>This document</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Filter tasks…</source>
        <translation>Filter tasks…</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Filter tasks</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Show all tasks</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Tasks {total}</source>
        <translation>Tasks {total}</translation>
    </message>
    <message>
        <source>Tasks {shown} of {total}</source>
        <translation>Tasks {shown} of {total}</translation>
    </message>
    <message>
        <source>No task passes the filter. “Clear” above shows all of them again.</source>
        <translation>No task passes the filter. “Clear” above shows all of them again.</translation>
    </message>
    <message>
        <source>There are no tasks yet. Select a passage that asks for something, use {task}, and write who leads it and by when: it will stand here, sorted by deadline.</source>
        <translation>There are no tasks yet. Select a passage that asks for something, use {task}, and write who leads it and by when: it will stand here, sorted by deadline.</translation>
    </message>
    <message>
        <source>All persons</source>
        <translation>All persons</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>All deadlines</source>
        <translation>All deadlines</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>Within 30 days</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Without a day</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Proposals {count}</source>
        <translation>Proposals {count}</translation>
    </message>
    <message>
        <source>Show the tasks again</source>
        <translation>Show the tasks again</translation>
    </message>
    <message>
        <source>Show sentences of this document that ask for something</source>
        <translation>Show sentences of this document that ask for something</translation>
    </message>
    <message>
        <source> Behind “Proposals” above stand the sentences of this document that ask for something.</source>
        <translation> Behind “Proposals” above stand the sentences of this document that ask for something.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Export the listed tasks as a ledger: Excel, Word or CSV</source>
        <translation>Export the listed tasks as a ledger: Excel, Word or CSV</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
</context>
<context>
    <name>Tasking</name>
    <message>
        <source>Change task</source>
        <translation>Change task</translation>
    </message>
    <message>
        <source>Change lead of a task</source>
        <translation>Change lead of a task</translation>
    </message>
    <message>
        <source>Change person of a task</source>
        <translation>Change person of a task</translation>
    </message>
    <message>
        <source>Change deadline of a task</source>
        <translation>Change deadline of a task</translation>
    </message>
    <message>
        <source>Change state of a task</source>
        <translation>Change state of a task</translation>
    </message>
    <message>
        <source>Change targets of a task</source>
        <translation>Change targets of a task</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct the text</source>
        <translation>Correct the text</translation>
    </message>
    <message>
        <source>Take back a correction</source>
        <translation>Take back a correction</translation>
    </message>
    <message>
        <source>Select the words that are to be corrected first.</source>
        <translation>Select the words that are to be corrected first.</translation>
    </message>
    <message>
        <source>Select words within one paragraph: one correction at a time.</source>
        <translation>Select words within one paragraph: one correction at a time.</translation>
    </message>
    <message>
        <source>The file stays as it is: the correction is kept in the library and listed in the overview.</source>
        <translation>The file stays as it is: the correction is kept in the library and listed in the overview.</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Corrected words</source>
        <translation>Corrected words</translation>
    </message>
    <message>
        <source>Enter corrects the words, Esc leaves them</source>
        <translation>Enter corrects the words, Esc leaves them</translation>
    </message>
    <message>
        <source>Enter takes the words out, Esc leaves them</source>
        <translation>Enter takes the words out, Esc leaves them</translation>
    </message>
</context>
<context>
    <name>CorrectionLayer</name>
    <message>
        <source>was: {words}</source>
        <translation>was: {words}</translation>
    </message>
    <message>
        <source>added by correction</source>
        <translation>added by correction</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Put the old words in again</source>
        <translation>Put the old words in again</translation>
    </message>
    <message>
        <source>{before} → {after}  ·  {time}</source>
        <translation>{before} → {after}  ·  {time}</translation>
    </message>
    <message>
        <source>{before} → {after}  ·  not found in this text</source>
        <translation>{before} → {after}  ·  not found in this text</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Review annotations</source>
        <translation>Review annotations</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Nothing that was decided gets lost (Esc)</source>
        <translation>Nothing that was decided gets lost (Esc)</translation>
    </message>
    <message>
        <source>As it was: {edition}</source>
        <translation>As it was: {edition}</translation>
    </message>
    <message>
        <source>As it may be now</source>
        <translation>As it may be now</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>Where it may stand now</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>It is gone</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>The text has this passage no more: the annotation is kept with its old text</source>
        <translation>The text has this passage no more: the annotation is kept with its old text</translation>
    </message>
    <message>
        <source>Show in the text…</source>
        <translation>Show in the text…</translation>
    </message>
    <message>
        <source>See the place in the text, and select the passage there if it is another one</source>
        <translation>See the place in the text, and select the passage there if it is another one</translation>
    </message>
    <message>
        <source>{act}  {key}</source>
        <translation>{act}  {key}</translation>
    </message>
    <message>
        <source>Looking for the passages…</source>
        <translation>Looking for the passages…</translation>
    </message>
    <message>
        <source>{number} / {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} of {total}</translation>
    </message>
    <message>
        <source>The text no longer has this passage.</source>
        <translation>The text no longer has this passage.</translation>
    </message>
    <message>
        <source>The place of this passage is not certain.</source>
        <translation>The place of this passage is not certain.</translation>
    </message>
    <message>
        <source>{percent}% alike</source>
        <translation>{percent}% alike</translation>
    </message>
    <message>
        <source>Nothing like it was found in the text. Select its passage in the text, or leave it as it is.</source>
        <translation>Nothing like it was found in the text. Select its passage in the text, or leave it as it is.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n that are very like</source>
        <translation>
            <numerusform>Accept %n that is very like</numerusform>
            <numerusform>Accept %n that are very like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n again</source>
        <translation>
            <numerusform>See %n again</numerusform>
            <numerusform>See %n again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This passage may stand at %n places.</source>
        <translation>
            <numerusform>This passage may stand at %n place.</numerusform>
            <numerusform>This passage may stand at %n places.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>the same words</translation>
    </message>
    <message>
        <source>↑ ↓ 1-{count}: place   </source>
        <translation>↑ ↓ 1-{count}: place   </translation>
    </message>
    <message>
        <source>←: before</source>
        <translation>←: before</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Where it may stand now</source>
        <translation>Where it may stand now</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source> … {count} characters … </source>
        <translation> … {count} characters … </translation>
    </message>
</context>
<context>
    <name>CardAnswers</name>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Compare the old text with the new one (Enter)</source>
        <translation>Compare the old text with the new one (Enter)</translation>
    </message>
    <message>
        <source>Show its place…</source>
        <translation>Show its place…</translation>
    </message>
    <message>
        <source>Select its passage in the text yourself</source>
        <translation>Select its passage in the text yourself</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{count} in place</source>
        <translation>{count} in place</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} moved</translation>
    </message>
    <message>
        <source>{count} to review</source>
        <translation>{count} to review</translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation>{count} not found</translation>
    </message>
    <message>
        <source>The text has changed.</source>
        <translation>The text has changed.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Annotations of another edition were brought here: {said}.</source>
        <translation>Annotations of another edition were brought here: {said}.</translation>
    </message>
    <message>
        <source>The text has changed; all annotations are in place ({count}).</source>
        <translation>The text has changed; all annotations are in place ({count}).</translation>
    </message>
    <message>
        <source>The text has changed: {said}.</source>
        <translation>The text has changed: {said}.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>This is an earlier edition: annotations are reviewed in the newest one.</source>
        <translation>This is an earlier edition: annotations are reviewed in the newest one.</translation>
    </message>
    <message>
        <source>Nothing waits for review in this document.</source>
        <translation>Nothing waits for review in this document.</translation>
    </message>
    <message>
        <source>All annotations have been reviewed. Each has its place in the text.</source>
        <translation>All annotations have been reviewed. Each has its place in the text.</translation>
    </message>
    <message>
        <source>Review annotation</source>
        <translation>Review annotation</translation>
    </message>
    <message>
        <source>Accept all that are very like</source>
        <translation>Accept all that are very like</translation>
    </message>
    <message numerus="yes">
        <source>That was the last one. %n wait(s) for your decision still.</source>
        <translation>
            <numerusform>That was the last one. %n waits for your decision still.</numerusform>
            <numerusform>That was the last one. %n wait for your decision still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All annotations have been reviewed. %n without a passage are kept under “To review”.</source>
        <translation>
            <numerusform>All annotations have been reviewed. %n without a passage is kept under “To review”.</numerusform>
            <numerusform>All annotations have been reviewed. %n without a passage are kept under “To review”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>Put the caret where “{quote}” stands now. Enter accepts, Esc cancels.</source>
        <translation>Put the caret where “{quote}” stands now. Enter accepts, Esc cancels.</translation>
    </message>
    <message>
        <source>Nothing is selected yet. Select the words that “{quote}” stands on now, then press Enter.</source>
        <translation>Nothing is selected yet. Select the words that “{quote}” stands on now, then press Enter.</translation>
    </message>
    <message>
        <source>Select the words that “{quote}” stands on now. Enter accepts, Esc cancels.</source>
        <translation>Select the words that “{quote}” stands on now. Enter accepts, Esc cancels.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>Changed last</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>On opening</source>
        <translation>On opening</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>The library can only be read: nothing new is saved in it.</source>
        <translation>The library can only be read: nothing new is saved in it.</translation>
    </message>
    <message>
        <source>Its disk allows the simpler journal only; it is as safe, saving takes a little longer.</source>
        <translation>Its disk allows the simpler journal only; it is as safe, saving takes a little longer.</translation>
    </message>
    <message>
        <source>It is named by --library or MEIPI_LIBRARY; start without them to move it or open another.</source>
        <translation>It is named by --library or MEIPI_LIBRARY; start without them to move it or open another.</translation>
    </message>
    <message>
        <source>Where the library is</source>
        <translation>Where the library is</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Open another library…</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation>Library and backups</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Made on opening and daily if anything has changed; the last {count} are kept, and apart from them those before a restore.</source>
        <translation>Made on opening and daily if anything has changed; the last {count} are kept, and apart from them those before a restore.</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made a moment after the start, or with the button below.</source>
        <translation>There is no backup yet. The first is made a moment after the start, or with the button below.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>Back up to…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Undo the restore</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source> and </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Back to {when}? {less} fewer than now, and everything changed since. The present state is backed up first.</source>
        <translation>Back to {when}? {less} fewer than now, and everything changed since. The present state is backed up first.</translation>
    </message>
    <message>
        <source>Back to {when}? Everything changed since is undone. The present state is backed up first.</source>
        <translation>Back to {when}? Everything changed since is undone. The present state is backed up first.</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n note(s) could not be saved. Copy what you wrote before you close, or it is lost.</source>
        <translation>
            <numerusform>%n note could not be saved. Copy what you wrote before you close, or it is lost.</numerusform>
            <numerusform>%n notes could not be saved. Copy what you wrote before you close, or it is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library was not closed properly, and the check found %n fault(s). A backup can bring back what is missing.</source>
        <translation>
            <numerusform>The library was not closed properly, and the check found %n fault. A backup can bring back what is missing.</numerusform>
            <numerusform>The library was not closed properly, and the check found %n faults. A backup can bring back what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them come(s) from the backup of {when}.</source>
        <translation>
            <numerusform> %n of them comes from the backup of {when}.</numerusform>
            <numerusform> %n of them come from the backup of {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>The library&apos;s disk allows the simpler journal only: it is as safe, saving takes a little longer.</source>
        <translation>The library&apos;s disk allows the simpler journal only: it is as safe, saving takes a little longer.</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Open another library…</translation>
    </message>
    <message>
        <source>The library can only be read. Texts and marks are shown; nothing new is saved.</source>
        <translation>The library can only be read. Texts and marks are shown; nothing new is saved.</translation>
    </message>
    <message>
        <source>The library is damaged. What can be read of it is being rescued; you can go on reading.</source>
        <translation>The library is damaged. What can be read of it is being rescued; you can go on reading.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>The library was damaged. Rescued: {documents}, {annotations}.</source>
        <translation>The library was damaged. Rescued: {documents}, {annotations}.</translation>
    </message>
    <message>
        <source> The damaged file lies at {path}.</source>
        <translation> The damaged file lies at {path}.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source> What you wrote stays here and is saved by itself as soon as that works.</source>
        <translation> What you wrote stays here and is saved by itself as soon as that works.</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>Copy what I wrote</translation>
    </message>
    <message>
        <source>The program had to end before all notes were saved. What was missing lies at {path}.</source>
        <translation>The program had to end before all notes were saved. What was missing lies at {path}.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Delete the file</translation>
    </message>
    <message>
        <source>Rescue it</source>
        <translation>Rescue it</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message numerus="yes">
        <source>%n note(s) could not be saved yet. Nothing was done; save or copy them first.</source>
        <translation>
            <numerusform>%n note could not be saved yet. Nothing was done; save or copy it first.</numerusform>
            <numerusform>%n notes could not be saved yet. Nothing was done; save or copy them first.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the library lies at {path}.</source>
        <translation>A copy of the library lies at {path}.</translation>
    </message>
    <message>
        <source>Open a library, or name a new one</source>
        <translation>Open a library, or name a new one</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Libraries (*.db)</translation>
    </message>
    <message>
        <source>Move the library to this folder</source>
        <translation>Move the library to this folder</translation>
    </message>
    <message>
        <source>Meipi library.db</source>
        <translation>Meipi library.db</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Copying the library and checking the copy…</source>
        <translation>Copying the library and checking the copy…</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Opening the library…</translation>
    </message>
    <message>
        <source>Rescuing what can be read…</source>
        <translation>Rescuing what can be read…</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>Backed up.</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup, so it holds everything.</source>
        <translation>Nothing has changed since the newest backup, so it holds everything.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Restored.</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as the backup of {when}.</source>
        <translation>Restored. What was there before is kept as the backup of {when}.</translation>
    </message>
    <message>
        <source>The library lies at {path} now.</source>
        <translation>The library lies at {path} now.</translation>
    </message>
    <message>
        <source> The old file is still there as {path}; delete it when you like.</source>
        <translation> The old file is still there as {path}; delete it when you like.</translation>
    </message>
    <message>
        <source>The library {path} is open now.</source>
        <translation>The library {path} is open now.</translation>
    </message>
    <message>
        <source>Restored. The damaged library lies at {path}.</source>
        <translation>Restored. The damaged library lies at {path}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ComparisonFace</name>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>≠</source>
        <translation>≠</translation>
    </message>
    <message>
        <source>↕</source>
        <translation>↕</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>{words}… ({count} more characters)</source>
        <translation>{words}… ({count} more characters)</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nothing here</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>changed, added {words}</source>
        <translation>changed, added {words}</translation>
    </message>
    <message>
        <source>changed, removed {words}</source>
        <translation>changed, removed {words}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>moved here from below</source>
        <translation>moved here from below</translation>
    </message>
    <message>
        <source>moved here from above</source>
        <translation>moved here from above</translation>
    </message>
    <message>
        <source>moved further down</source>
        <translation>moved further down</translation>
    </message>
    <message>
        <source>moved further up</source>
        <translation>moved further up</translation>
    </message>
    <message>
        <source>{told}: {words}</source>
        <translation>{told}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) alike</source>
        <translation>
            <numerusform>… %n paragraph alike</numerusform>
            <numerusform>… %n paragraphs alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>Fold what is alike</source>
        <translation>Fold what is alike</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Previous difference</translation>
    </message>
    <message>
        <source>Previous difference (Alt+↑)</source>
        <translation>Previous difference (Alt+↑)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Next difference</translation>
    </message>
    <message>
        <source>Next difference (Alt+↓)</source>
        <translation>Next difference (Alt+↓)</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Back to the text (Esc)</translation>
    </message>
    <message>
        <source>Difference {at} of {count}</source>
        <translation>Difference {at} of {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>These editions could not be compared. Choose others above, or go back to the text.</source>
        <translation>These editions could not be compared. Choose others above, or go back to the text.</translation>
    </message>
    <message>
        <source>Editions side by side</source>
        <translation>Editions side by side</translation>
    </message>
    <message>
        <source>Edition on the left</source>
        <translation>Edition on the left</translation>
    </message>
    <message>
        <source>Edition on the right</source>
        <translation>Edition on the right</translation>
    </message>
    <message>
        <source>Paragraphs of both editions</source>
        <translation>Paragraphs of both editions</translation>
    </message>
    <message>
        <source>Both have the same text. Choose other editions below.</source>
        <translation>Both have the same text. Choose other editions below.</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>Sentence by sentence</translation>
    </message>
    <message>
        <source>Compare by sections and sentences, with a summary</source>
        <translation>Compare by sections and sentences, with a summary</translation>
    </message>
</context>
<context>
    <name>EditionBar</name>
    <message>
        <source>Back to the newest</source>
        <translation>Back to the newest</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>Compare with the newest</translation>
    </message>
</context>
<context>
    <name>EditionModel</name>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>on the page</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>newest</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>joined</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message>
        <source>Edition {number}</source>
        <translation>Edition {number}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>There is one edition so far. When the file has changed and is opened again, the new text becomes the next edition, and this one stays here with its marks. A text that lies in another file can be joined with it.</source>
        <translation>There is one edition so far. When the file has changed and is opened again, the new text becomes the next edition, and this one stays here with its marks. A text that lies in another file can be joined with it.</translation>
    </message>
    <message>
        <source>Enter reads an edition with its marks as they stood. Choose two with Ctrl to compare them.</source>
        <translation>Enter reads an edition with its marks as they stood. Choose two with Ctrl to compare them.</translation>
    </message>
    <message>
        <source>Editions of “{name}”</source>
        <translation>Editions of “{name}”</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Editions</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Make it a text of its own…</source>
        <translation>Make it a text of its own…</translation>
    </message>
    <message>
        <source>Join another text…</source>
        <translation>Join another text…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Make it a text of its own</source>
        <translation>Make it a text of its own</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>Compare these two</translation>
    </message>
    <message>
        <source>Compare with {edition}</source>
        <translation>Compare with {edition}</translation>
    </message>
    <message>
        <source>All editions that were joined with {edition} become a text of their own again, with the annotations that came with them. The others stay.</source>
        <translation>All editions that were joined with {edition} become a text of their own again, with the annotations that came with them. The others stay.</translation>
    </message>
    <message>
        <source>{edition} becomes a text of its own, with the annotations that were made in it. Those of the other editions stay here.</source>
        <translation>{edition} becomes a text of its own, with the annotations that were made in it. Those of the other editions stay here.</translation>
    </message>
    <message>
        <source>What was joined with {edition} becomes a text of its own again, with the annotations that came with it.</source>
        <translation>What was joined with {edition} becomes a text of its own again, with the annotations that came with it.</translation>
    </message>
</context>
<context>
    <name>ListedDocumentsDialog</name>
    <message>
        <source>Filter by title, name or folder…</source>
        <translation>Filter by title, name or folder…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join another text with “{name}”</source>
        <translation>Join another text with “{name}”</translation>
    </message>
    <message>
        <source>Filter texts</source>
        <translation>Filter texts</translation>
    </message>
    <message>
        <source>Texts of the library</source>
        <translation>Texts of the library</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>No text has these words. Change the filter above.</source>
        <translation>No text has these words. Change the filter above.</translation>
    </message>
    <message>
        <source>The library holds no other text yet. Open the other file once, then it can be joined with this one.</source>
        <translation>The library holds no other text yet. Open the other file once, then it can be joined with this one.</translation>
    </message>
    <message>
        <source>{editions} and {annotations} of “{other}” come to “{name}”. They can be parted again.</source>
        <translation>{editions} and {annotations} of “{other}” come to “{name}”. They can be parted again.</translation>
    </message>
    <message numerus="yes">
        <source>%n edition(s)</source>
        <translation>
            <numerusform>%n edition</numerusform>
            <numerusform>%n editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedDocumentModel</name>
    <message>
        <source>Editions</source>
        <translation>Editions</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Last changed</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>What was done before the file was read again can no longer be undone.</source>
        <translation>What was done before the file was read again can no longer be undone.</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program.</source>
        <translation>“{name}” has been changed by another program.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Read it again</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignore</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was. Its text stays readable here.</source>
        <translation>“{name}” is no longer where it was. Its text stays readable here.</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>{edition} · not the newest</source>
        <translation>{edition} · not the newest</translation>
    </message>
    <message>
        <source>{edition} · {day} · not the newest</source>
        <translation>{edition} · {day} · not the newest</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Another text: keep them apart</source>
        <translation>Another text: keep them apart</translation>
    </message>
    <message>
        <source>“{name}” now holds another text than before. It was opened as a text of its own; the earlier one is kept with its annotations.</source>
        <translation>“{name}” now holds another text than before. It was opened as a text of its own; the earlier one is kept with its annotations.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>Make it a new edition of the earlier one</source>
        <translation>Make it a new edition of the earlier one</translation>
    </message>
    <message>
        <source>“{name}” was joined with this text.</source>
        <translation>“{name}” was joined with this text.</translation>
    </message>
    <message>
        <source>Joined.</source>
        <translation>Joined.</translation>
    </message>
    <message>
        <source>The edition is a text of its own now.</source>
        <translation>The edition is a text of its own now.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>There is one edition of this text so far, and nothing to compare it with.</source>
        <translation>There is one edition of this text so far, and nothing to compare it with.</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Show these paragraphs</source>
        <translation>Show these paragraphs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Read on here</source>
        <translation>Read on here</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to its other place</source>
        <translation>Go to its other place</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Next difference</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Previous difference</translation>
    </message>
    <message>
        <source>Select words in it</source>
        <translation>Select words in it</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Words of the paragraph</source>
        <translation>Words of the paragraph</translation>
    </message>
</context>
<context>
    <name>HeadingPath</name>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
</context>
<context>
    <name>SpeedPopover</name>
    <message>
        <source>Reading speed</source>
        <translation>Reading speed</translation>
    </message>
    <message>
        <source>Characters a minute</source>
        <translation>Characters a minute</translation>
    </message>
    <message>
        <source>Usual: {count}</source>
        <translation>Usual: {count}</translation>
    </message>
    <message>
        <source>I read</source>
        <translation>I read</translation>
    </message>
    <message>
        <source>characters a minute</source>
        <translation>characters a minute</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Word count</source>
        <translation>Word count</translation>
    </message>
    <message>
        <source>This section: {heading}</source>
        <translation>This section: {heading}</translation>
    </message>
    <message>
        <source>Counted as Word counts: full-width punctuation is a word each, a run of letters or digits is one.</source>
        <translation>Counted as Word counts: full-width punctuation is a word each, a run of letters or digits is one.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Words (字数)</source>
        <translation>Words (字数)</translation>
    </message>
    <message>
        <source>Characters without blanks</source>
        <translation>Characters without blanks</translation>
    </message>
    <message>
        <source>Characters with blanks</source>
        <translation>Characters with blanks</translation>
    </message>
    <message>
        <source>Chinese characters, without punctuation</source>
        <translation>Chinese characters, without punctuation</translation>
    </message>
    <message>
        <source>Words and numbers that are not Chinese</source>
        <translation>Words and numbers that are not Chinese</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphs</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>This section</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selection</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Place in the text</source>
        <translation>Place in the text</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text on the left</source>
        <translation>Text on the left</translation>
    </message>
    <message>
        <source>Text on the right</source>
        <translation>Text on the right</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Typography</source>
        <translation>Typography</translation>
    </message>
    <message>
        <source>{value} chars</source>
        <translation>{value} chars</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Line height</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Column width</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>First-line indent</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <translation>Paragraph spacing</translation>
    </message>
    <message>
        <source>Text face</source>
        <translation>Text face</translation>
    </message>
    <message>
        <source>Numbers of paragraphs</source>
        <translation>Numbers of paragraphs</translation>
    </message>
    <message>
        <source>The official layout has faces and measures of its own; only the text size counts.</source>
        <translation>The official layout has faces and measures of its own; only the text size counts.</translation>
    </message>
    <message>
        <source>Interface face</source>
        <translation>Interface face</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>Interface size</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>All as delivered</translation>
    </message>
    <message>
        <source>{setting}: as delivered</source>
        <translation>{setting}: as delivered</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>White</source>
        <translation>White</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Theme {name}</source>
        <translation>Theme {name}</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Open documents</source>
        <translation>Open documents</translation>
    </message>
    <message>
        <source>Open documents at the right</source>
        <translation>Open documents at the right</translation>
    </message>
</context>
<context>
    <name>_TabBar</name>
    <message>
        <source>Close {name}</source>
        <translation>Close {name}</translation>
    </message>
</context>
<context>
    <name>Tabbing</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Close the others</translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation>Move to the other side</translation>
    </message>
    <message>
        <source>“{name}” is no longer in {folder}.</source>
        <translation>“{name}” is no longer in {folder}.</translation>
    </message>
    <message>
        <source>Read the text kept in the library</source>
        <translation>Read the text kept in the library</translation>
    </message>
    <message>
        <source>Look for the file…</source>
        <translation>Look for the file…</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Close the tab</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>Where is “{name}”?</translation>
    </message>
</context>
<context>
    <name>OfficialLayout</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Missing faces: {missing}; the official layout uses {instead}.</source>
        <translation>Missing faces: {missing}; the official layout uses {instead}.</translation>
    </message>
</context>
<context>
    <name>ScrollControl</name>
    <message>
        <source>{count} lines/min</source>
        <translation>{count} lines/min</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Go on (Space)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>Scrolling by itself</source>
        <translation>Scrolling by itself</translation>
    </message>
    <message>
        <source>Slower (−)</source>
        <translation>Slower (−)</translation>
    </message>
    <message>
        <source>Faster (+)</source>
        <translation>Faster (+)</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>End (Esc)</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>On the document</translation>
    </message>
    <message>
        <source>{number}. Page {page}</source>
        <translation>{number}. Page {page}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving as PDF…</source>
        <translation>Saving as PDF…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>The pages are with the printer.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Missing faces: {missing}; the official layout uses {instead}.</source>
        <translation>Missing faces: {missing}; the official layout uses {instead}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name} (printed)</source>
        <translation>{name} (printed)</translation>
    </message>
    <message>
        <source>Saved as {name}. Words copied out of it may differ from the page.</source>
        <translation>Saved as {name}. Words copied out of it may differ from the page.</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Preview of the pages</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>Skeleton</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>As set for reading</source>
        <translation>As set for reading</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>Official layout</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Upright</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Notes, as a list after the text</source>
        <translation>Notes, as a list after the text</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Paragraph numbers</translation>
    </message>
    <message>
        <source>For a printer without colours</source>
        <translation>For a printer without colours</translation>
    </message>
    <message>
        <source>all, or such as 1-3, 5</source>
        <translation>all, or such as 1-3, 5</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages are being laid out</source>
        <translation>Pages are being laid out</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>Page {page} of {count} so far</source>
        <translation>Page {page} of {count} so far</translation>
    </message>
    <message>
        <source>There is no such page. Write numbers from 1 to {count}.</source>
        <translation>There is no such page. Write numbers from 1 to {count}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Select the characters that are one word first.</source>
        <translation>Select the characters that are one word first.</translation>
    </message>
    <message>
        <source>“{word}” is one word now.</source>
        <translation>“{word}” is one word now.</translation>
    </message>
    <message>
        <source>“{word}” is one of your words already.</source>
        <translation>“{word}” is one of your words already.</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Add a word</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n word(s)</source>
        <translation>
            <numerusform>Remove a word</numerusform>
            <numerusform>Remove %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Each of these is one word: for a double click, for Ctrl with ← and →, and when whole words are found.</source>
        <translation>Each of these is one word: for a double click, for Ctrl with ← and →, and when whole words are found.</translation>
    </message>
    <message>
        <source>A word, such as a name or a phrase</source>
        <translation>A word, such as a name or a phrase</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>New word</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>My words</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Undo {step}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Your own words stand here. Type one above, or select it on the page and choose “Add as a word” from its menu.</source>
        <translation>Your own words stand here. Type one above, or select it on the page and choose “Add as a word” from its menu.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>No hits</source>
        <translation>No hits</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Find in this document</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>What was looked for before</source>
        <translation>What was looked for before</translation>
    </message>
    <message>
        <source>What was looked for before (↑ ↓)</source>
        <translation>What was looked for before (↑ ↓)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Previous hit (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Next hit (Enter)</translation>
    </message>
    <message>
        <source>Exactly as typed</source>
        <translation>Exactly as typed</translation>
    </message>
    <message>
        <source>Tell GDP from gdp and ， from ,</source>
        <translation>Tell GDP from gdp and ， from ,</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>Find only whole words</source>
        <translation>Find only whole words</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>^ and $ are the ends of a paragraph</source>
        <translation>^ and $ are the ends of a paragraph</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Nothing yet: type what you look for, and it will stand here</source>
        <translation>Nothing yet: type what you look for, and it will stand here</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Went on from the beginning.</source>
        <translation>Went on from the beginning.</translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation>Went on from the end.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>Only whole words are looked for: “Word” takes that back.</source>
        <translation>Only whole words are looked for: “Word” takes that back.</translation>
    </message>
    <message>
        <source>This is looked for as a regular expression: “.*” takes that back.</source>
        <translation>This is looked for as a regular expression: “.*” takes that back.</translation>
    </message>
    <message>
        <source>It is looked for exactly as typed: “Aa” takes that back.</source>
        <translation>It is looked for exactly as typed: “Aa” takes that back.</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>Try fewer words.</translation>
    </message>
</context>
<context>
    <name>_ListButton</name>
    <message>
        <source>All open documents</source>
        <translation>All open documents</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Open the menu</source>
        <translation>Open the menu</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Context menu</translation>
    </message>
    <message>
        <source>Close the topmost</source>
        <translation>Close the topmost</translation>
    </message>
    <message>
        <source>Next and previous part</source>
        <translation>Next and previous part</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>By character</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>By line</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>By word</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>By sentence</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>By paragraph</translation>
    </message>
    <message>
        <source>Ends of the line</source>
        <translation>Ends of the line</translation>
    </message>
    <message>
        <source>Ends of the text</source>
        <translation>Ends of the text</translation>
    </message>
    <message>
        <source>By what is seen at once</source>
        <translation>By what is seen at once</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>Pause, go on</translation>
    </message>
    <message>
        <source>Faster, slower</source>
        <translation>Faster, slower</translation>
    </message>
    <message>
        <source>Go to the chosen line</source>
        <translation>Go to the chosen line</translation>
    </message>
    <message>
        <source>Choose or tick</source>
        <translation>Choose or tick</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>From line to line</translation>
    </message>
    <message>
        <source>Close or open a branch</source>
        <translation>Close or open a branch</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Write the note</translation>
    </message>
    <message>
        <source>Write the tags</source>
        <translation>Write the tags</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>Make it a task</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Remove the annotation</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Go to the passage</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Take back what was typed</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>End of the line</source>
        <translation>End of the line</translation>
    </message>
    <message>
        <source>Empty the line</source>
        <translation>Empty the line</translation>
    </message>
    <message>
        <source>New line, or take what was typed</source>
        <translation>New line, or take what was typed</translation>
    </message>
    <message>
        <source>Select the word</source>
        <translation>Select the word</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double click</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Select the sentence</translation>
    </message>
    <message>
        <source>Triple click</source>
        <translation>Triple click</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>Select the paragraph</translation>
    </message>
    <message>
        <source>Four clicks</source>
        <translation>Four clicks</translation>
    </message>
    <message>
        <source>Select up to here</source>
        <translation>Select up to here</translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation>Shift and click</translation>
    </message>
    <message>
        <source>Other mark at this place</source>
        <translation>Other mark at this place</translation>
    </message>
    <message>
        <source>Click again</source>
        <translation>Click again</translation>
    </message>
    <message>
        <source>Make a mark longer or shorter</source>
        <translation>Make a mark longer or shorter</translation>
    </message>
    <message>
        <source>Drag its end</source>
        <translation>Drag its end</translation>
    </message>
    <message>
        <source>Write the note of a card</source>
        <translation>Write the note of a card</translation>
    </message>
    <message>
        <source>Double click on it</source>
        <translation>Double click on it</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl and wheel</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Back and forward</translation>
    </message>
    <message>
        <source>Side buttons</source>
        <translation>Side buttons</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>Drop it on the window</source>
        <translation>Drop it on the window</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>To another window</source>
        <translation>To another window</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>What was looked for before</source>
        <translation>What was looked for before</translation>
    </message>
    <message>
        <source>Accept the place</source>
        <translation>Accept the place</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>Next and previous annotation</source>
        <translation>Next and previous annotation</translation>
    </message>
    <message>
        <source>The passage is gone</source>
        <translation>The passage is gone</translation>
    </message>
    <message>
        <source>Show the place in the text</source>
        <translation>Show the place in the text</translation>
    </message>
    <message>
        <source>Go to the place that was found</source>
        <translation>Go to the place that was found</translation>
    </message>
    <message>
        <source>Show it, and stay in the list</source>
        <translation>Show it, and stay in the list</translation>
    </message>
    <message>
        <source>All places of a document, or the first ones</source>
        <translation>All places of a document, or the first ones</translation>
    </message>
    <message>
        <source>From the field into the list</source>
        <translation>From the field into the list</translation>
    </message>
    <message>
        <source>Show the answer; once more: good</source>
        <translation>Show the answer; once more: good</translation>
    </message>
    <message>
        <source>Again, hard, good, easy</source>
        <translation>Again, hard, good, easy</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>Take back the last answer</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>Open the passage</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>Suspend the card</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>Delete the card</translation>
    </message>
    <message>
        <source>Leave out more</source>
        <translation>Leave out more</translation>
    </message>
    <message>
        <source>Leave out less</source>
        <translation>Leave out less</translation>
    </message>
    <message>
        <source>Help with the next word</source>
        <translation>Help with the next word</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>First characters</translation>
    </message>
    <message>
        <source>More new cards today</source>
        <translation>More new cards today</translation>
    </message>
    <message>
        <source>Let suspended cards come again</source>
        <translation>Let suspended cards come again</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>A link to this place is on the clipboard.</source>
        <translation>A link to this place is on the clipboard.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(no key)</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Search the help…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
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
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>{page} – Help</source>
        <translation>{page} – Help</translation>
    </message>
    <message>
        <source>The help has nothing about “{words}”. Try fewer or other words.</source>
        <translation>The help has nothing about “{words}”. Try fewer or other words.</translation>
    </message>
</context>
<context>
    <name>HelpContents</name>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>HelpHits</name>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>HelpPageView</name>
    <message>
        <source>Page of the help</source>
        <translation>Page of the help</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Meipi</source>
        <translation>About Meipi</translation>
    </message>
    <message>
        <source>Made with the works of others, under their licences</source>
        <translation>Made with the works of others, under their licences</translation>
    </message>
    <message>
        <source>Version {version}. MIT licence.</source>
        <translation>Version {version}. MIT licence.</translation>
    </message>
    <message>
        <source>Reads, marks and annotates Chinese speeches and official documents. Everything stays on this machine; nothing is sent.</source>
        <translation>Reads, marks and annotates Chinese speeches and official documents. Everything stays on this machine; nothing is sent.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the folder: {place}</source>
        <translation>Open the folder: {place}</translation>
    </message>
    <message>
        <source>What the program is made with</source>
        <translation>What the program is made with</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copy the versions</translation>
    </message>
    <message>
        <source>For a request: versions of the program, the system and its parts, and nothing of yours.</source>
        <translation>For a request: versions of the program, the system and its parts, and nothing of yours.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>everywhere</source>
        <translation>everywhere</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>on the page</translation>
    </message>
    <message>
        <source>in the outline</source>
        <translation>in the outline</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys of all commands</source>
        <translation>Keys of all commands</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys… (Esc: cancel)</source>
        <translation>Press the keys… (Esc: cancel)</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>Choose a command to change its keys.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Add a key</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Use it here</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Another key</translation>
    </message>
    <message>
        <source>Take off {key}</source>
        <translation>Take off {key}</translation>
    </message>
    <message>
        <source>This key belongs to the desktop or the player. Press another one.</source>
        <translation>This key belongs to the desktop or the player. Press another one.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Command, pinyin or key, such as Ctrl+F</source>
        <translation>Command, pinyin or key, such as Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the commands</source>
        <translation>Filter the commands</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Press a key</translation>
    </message>
    <message>
        <source>Find the command of a key by pressing it</source>
        <translation>Find the command of a key by pressing it</translation>
    </message>
    <message>
        <source>No command has these words or this key. Empty the field above to see all.</source>
        <translation>No command has these words or this key. Empty the field above to see all.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>All as delivered</translation>
    </message>
    <message>
        <source>{key} is a key of this command already.</source>
        <translation>{key} is a key of this command already.</translation>
    </message>
    <message>
        <source>{key} was taken from “{command}”.</source>
        <translation>{key} was taken from “{command}”.</translation>
    </message>
    <message>
        <source>{key} is used by many Chinese input methods: it may not arrive here.</source>
        <translation>{key} is used by many Chinese input methods: it may not arrive here.</translation>
    </message>
    <message>
        <source>All keys are as delivered. “Undo” brings yours back.</source>
        <translation>All keys are as delivered. “Undo” brings yours back.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} is the key of “{command}”.</translation>
    </message>
    <message>
        <source>{key} is typed in fields: a command that works everywhere needs Ctrl or Alt with it.</source>
        <translation>{key} is typed in fields: a command that works everywhere needs Ctrl or Alt with it.</translation>
    </message>
    <message>
        <source>{key} is fixed and cannot be changed: {use}.</source>
        <translation>{key} is fixed and cannot be changed: {use}.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”, “</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Type a command</translation>
    </message>
    <message>
        <source>No command is called that. Its name will do, or any word of it.</source>
        <translation>No command is called that. Its name will do, or any word of it.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a command and its facts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts of a command</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>Nowhere to go back to</source>
        <translation>Nowhere to go back to</translation>
    </message>
    <message>
        <source>Nowhere to go forward to</source>
        <translation>Nowhere to go forward to</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>Only one tab is open</source>
        <translation>Only one tab is open</translation>
    </message>
    <message>
        <source>No tab was closed</source>
        <translation>No tab was closed</translation>
    </message>
    <message>
        <source>Needs two documents side by side</source>
        <translation>Needs two documents side by side</translation>
    </message>
    <message>
        <source>Needs an open document</source>
        <translation>Needs an open document</translation>
    </message>
    <message>
        <source>The page is covered</source>
        <translation>The page is covered</translation>
    </message>
    <message>
        <source>Not possible at present</source>
        <translation>Not possible at present</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open in a tab behind</source>
        <translation>Open in a tab behind</translation>
    </message>
    <message>
        <source>Open on the other side</source>
        <translation>Open on the other side</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Show its folder</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Take off this list</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>Pasted text, kept in the library</source>
        <translation>Pasted text, kept in the library</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraph {number}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>{percent}% read</source>
        <translation>{percent}% read</translation>
    </message>
    <message>
        <source>The file is gone; its text is in the library</source>
        <translation>The file is gone; its text is in the library</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>The file is gone</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>comes with the program</translation>
    </message>
</context>
<context>
    <name>KeySections</name>
    <message>
        <source>Moves on the page (Shift selects)</source>
        <translation>Moves on the page (Shift selects)</translation>
    </message>
    <message>
        <source>While the page scrolls by itself</source>
        <translation>While the page scrolls by itself</translation>
    </message>
    <message>
        <source>In lists and the outline</source>
        <translation>In lists and the outline</translation>
    </message>
    <message>
        <source>On a card</source>
        <translation>On a card</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>In fields</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>With the mouse</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>In the find bar</translation>
    </message>
    <message>
        <source>While reviewing</source>
        <translation>While reviewing</translation>
    </message>
    <message>
        <source>In the search of the library</source>
        <translation>In the search of the library</translation>
    </message>
    <message>
        <source>In recall</source>
        <translation>In recall</translation>
    </message>
    <message>
        <source>While reciting</source>
        <translation>While reciting</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Command, pinyin or key, such as Ctrl+F</source>
        <translation>Command, pinyin or key, such as Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Filter the keys</translation>
    </message>
    <message>
        <source>No command has these words or this key. Empty the field above to see all.</source>
        <translation>No command has these words or this key. Empty the field above to see all.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The keys are on the clipboard.</source>
        <translation>The keys are on the clipboard.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search, also by pinyin</source>
        <translation>Search, also by pinyin</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Search the settings</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Undo: as it was before</source>
        <translation>Undo: as it was before</translation>
    </message>
    <message>
        <source>This section as delivered</source>
        <translation>This section as delivered</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”. Look for a word such as size, or for its pinyin.</source>
        <translation>Nothing is called “{words}”. Look for a word such as size, or for its pinyin.</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>The settings were damaged and are as delivered now. The old file is kept: {path}</source>
        <translation>The settings were damaged and are as delivered now. The old file is kept: {path}</translation>
    </message>
    <message>
        <source>The settings cannot be read and are as delivered now. Check the permissions of {path}, then start again.</source>
        <translation>The settings cannot be read and are as delivered now. Check the permissions of {path}, then start again.</translation>
    </message>
    <message>
        <source>The file of the settings was damaged meanwhile and has been written anew. The damaged one is kept: {path}</source>
        <translation>The file of the settings was damaged meanwhile and has been written anew. The damaged one is kept: {path}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Fields: {fields}</translation>
    </message>
    <message>
        <source>On the spring ploughing</source>
        <translation>On the spring ploughing</translation>
    </message>
    <message>
        <source>Zhou Shuisheng</source>
        <translation>Zhou Shuisheng</translation>
    </message>
    <message>
        <source>2 March 2026</source>
        <translation>2 March 2026</translation>
    </message>
    <message>
        <source>II. The fields</source>
        <translation>II. The fields</translation>
    </message>
    <message>
        <source>Seed and fertiliser reach every farm in March.</source>
        <translation>Seed and fertiliser reach every farm in March.</translation>
    </message>
    <message>
        <source>Forget the reading times…</source>
        <translation>Forget the reading times…</translation>
    </message>
    <message>
        <source>Forget all reading times that were kept until now? The reading calendar is empty then. This cannot be undone.</source>
        <translation>Forget all reading times that were kept until now? The reading calendar is empty then. This cannot be undone.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Marks and colours</source>
        <translation>Marks and colours</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation>Library and backups</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>{value} chars</source>
        <translation>{value} chars</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Selecting and annotating</source>
        <translation>Selecting and annotating</translation>
    </message>
    <message>
        <source>Type and page</source>
        <translation>Type and page</translation>
    </message>
    <message>
        <source>Way of reading</source>
        <translation>Way of reading</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Printing: how the preview opens</source>
        <translation>Printing: how the preview opens</translation>
    </message>
    <message>
        <source>Changes at the next start.</source>
        <translation>Changes at the next start.</translation>
    </message>
    <message>
        <source>Open the tabs of the last session</source>
        <translation>Open the tabs of the last session</translation>
    </message>
    <message>
        <source>Otherwise nothing is open at the start; closed tabs can be opened again.</source>
        <translation>Otherwise nothing is open at the start; closed tabs can be opened again.</translation>
    </message>
    <message>
        <source>Hints for the first steps</source>
        <translation>Hints for the first steps</translation>
    </message>
    <message>
        <source>Four short hints beside the parts of the window, at the next start.</source>
        <translation>Four short hints beside the parts of the window, at the next start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Interface face</source>
        <translation>Interface face</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>Interface size</translation>
    </message>
    <message>
        <source>Bar of colours with a selection</source>
        <translation>Bar of colours with a selection</translation>
    </message>
    <message>
        <source>Otherwise with a right click only.</source>
        <translation>Otherwise with a right click only.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Put on new annotations.</source>
        <translation>Put on new annotations.</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>Line of the source</translation>
    </message>
    <message>
        <source>Stands under words that are copied with their source.</source>
        <translation>Stands under words that are copied with their source.</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Reading speed</translation>
    </message>
    <message>
        <source>Tells how long a document takes, and how much of that is left.</source>
        <translation>Tells how long a document takes, and how much of that is left.</translation>
    </message>
    <message>
        <source>{value} chars/min</source>
        <translation>{value} chars/min</translation>
    </message>
    <message>
        <source>Text face</source>
        <translation>Text face</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Line height</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Column width</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>First-line indent</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <translation>Paragraph spacing</translation>
    </message>
    <message>
        <source>Numbers of paragraphs</source>
        <translation>Numbers of paragraphs</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>Official layout</translation>
    </message>
    <message>
        <source>Faces and measures of GB/T 9704; of the type above only the size counts.</source>
        <translation>Faces and measures of GB/T 9704; of the type above only the size counts.</translation>
    </message>
    <message>
        <source>Focus on the paragraph</source>
        <translation>Focus on the paragraph</translation>
    </message>
    <message>
        <source>All others are dimmed.</source>
        <translation>All others are dimmed.</translation>
    </message>
    <message>
        <source>Speed of scrolling by itself</source>
        <translation>Speed of scrolling by itself</translation>
    </message>
    <message>
        <source>{value} lines/min</source>
        <translation>{value} lines/min</translation>
    </message>
    <message>
        <source>Scroll two documents side by side together</source>
        <translation>Scroll two documents side by side together</translation>
    </message>
    <message>
        <source>Exactly as typed</source>
        <translation>Exactly as typed</translation>
    </message>
    <message>
        <source>Tells GDP from gdp and ， from ,</source>
        <translation>Tells GDP from gdp and ， from ,</translation>
    </message>
    <message>
        <source>Only whole words</source>
        <translation>Only whole words</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>Regular expressions</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>Skeleton</translation>
    </message>
    <message>
        <source>Printed in the official layout</source>
        <translation>Printed in the official layout</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Notes, as a list after the text</source>
        <translation>Notes, as a list after the text</translation>
    </message>
    <message>
        <source>Numbers of paragraphs in print</source>
        <translation>Numbers of paragraphs in print</translation>
    </message>
    <message>
        <source>For a printer without colours</source>
        <translation>For a printer without colours</translation>
    </message>
    <message>
        <source>Names of the colours</source>
        <translation>Names of the colours</translation>
    </message>
    <message>
        <source>What the colours are used for</source>
        <translation>What the colours are used for</translation>
    </message>
    <message>
        <source>Shades of the colours</source>
        <translation>Shades of the colours</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Keys of all actions</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Place of the library</source>
        <translation>Place of the library</translation>
    </message>
    <message>
        <source>All documents, annotations and tasks are in this one file.</source>
        <translation>All documents, annotations and tasks are in this one file.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Backups that are kept</translation>
    </message>
    <message>
        <source>Made at the opening and daily if anything has changed; when there are more, the oldest go.</source>
        <translation>Made at the opening and daily if anything has changed; when there are more, the oldest go.</translation>
    </message>
    <message>
        <source>{value} copies</source>
        <translation>{value} copies</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Place of the settings</source>
        <translation>Place of the settings</translation>
    </message>
    <message>
        <source>Everything that is set here is in this one file, which can be read and changed in an editor, too.</source>
        <translation>Everything that is set here is in this one file, which can be read and changed in an editor, too.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
    <message>
        <source>{setting}: as delivered</source>
        <translation>{setting}: as delivered</translation>
    </message>
    <message>
        <source>As delivered: {value}</source>
        <translation>As delivered: {value}</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>Library and backups…</source>
        <translation>Library and backups…</translation>
    </message>
    <message>
        <source>more</source>
        <translation>more</translation>
    </message>
    <message>
        <source>less</source>
        <translation>less</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>Recall cards</translation>
    </message>
    <message>
        <source>Marks, set phrases and headings are asked when they are due; the start page tells of them.</source>
        <translation>Marks, set phrases and headings are asked when they are due; the start page tells of them.</translation>
    </message>
    <message>
        <source>New recall cards</source>
        <translation>New recall cards</translation>
    </message>
    <message>
        <source>So many come for the first time on one day, at most.</source>
        <translation>So many come for the first time on one day, at most.</translation>
    </message>
    <message>
        <source>{value} a day</source>
        <translation>{value} a day</translation>
    </message>
    <message>
        <source>To be known when due</source>
        <translation>To be known when due</translation>
    </message>
    <message>
        <source>Of the recall cards. The more, the sooner they come again.</source>
        <translation>Of the recall cards. The more, the sooner they come again.</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Recall cards of new marks in</source>
        <translation>Recall cards of new marks in</translation>
    </message>
    <message>
        <source>Marks that you make in this colour become recall cards by themselves.</source>
        <translation>Marks that you make in this colour become recall cards by themselves.</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>no colour</translation>
    </message>
    <message>
        <source>gamboge</source>
        <translation>gamboge</translation>
    </message>
    <message>
        <source>cinnabar</source>
        <translation>cinnabar</translation>
    </message>
    <message>
        <source>malachite</source>
        <translation>malachite</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>indigo</translation>
    </message>
    <message>
        <source>rouge</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>Recall cards of marks tagged</source>
        <translation>Recall cards of marks tagged</translation>
    </message>
    <message>
        <source>Likewise marks that you give this tag; empty: of none.</source>
        <translation>Likewise marks that you give this tag; empty: of none.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Portions due on the start page</source>
        <translation>Portions due on the start page</translation>
    </message>
    <message>
        <source>Tells what of your study plans is to be read today.</source>
        <translation>Tells what of your study plans is to be read today.</translation>
    </message>
    <message>
        <source>Keep reading times</source>
        <translation>Keep reading times</translation>
    </message>
    <message>
        <source>How long you read on which day, for the reading calendar. It stays in your library and goes nowhere else.</source>
        <translation>How long you read on which day, for the reading calendar. It stays in your library and goes nowhere else.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>What set phrases stand for</source>
        <translation>What set phrases stand for</translation>
    </message>
    <message>
        <source>A card comes when one is selected or the mouse rests on it; otherwise with a key only.</source>
        <translation>A card comes when one is selected or the mouse rests on it; otherwise with a key only.</translation>
    </message>
    <message>
        <source>Portions tick themselves off</source>
        <translation>Portions tick themselves off</translation>
    </message>
    <message>
        <source>Once nearly all of one has stood on the page long enough to be read; otherwise by hand only.</source>
        <translation>Once nearly all of one has stood on the page long enough to be read; otherwise by hand only.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Last changed</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Looking for documents in this folder and in those within it…</source>
        <translation>Looking for documents in this folder and in those within it…</translation>
    </message>
    <message>
        <source>{documents} found among {looked} files and folders</source>
        <translation>{documents} found among {looked} files and folders</translation>
    </message>
    <message>
        <source>Open from a folder</source>
        <translation>Open from a folder</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Documents of the folder</source>
        <translation>Documents of the folder</translation>
    </message>
    <message>
        <source>Looking for documents</source>
        <translation>Looking for documents</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Stop looking</translation>
    </message>
    <message>
        <source>No document has these words in its name or folder. Change the filter above.</source>
        <translation>No document has these words in its name or folder. Change the filter above.</translation>
    </message>
    <message>
        <source>This folder cannot be looked into. Choose another one above.</source>
        <translation>This folder cannot be looked into. Choose another one above.</translation>
    </message>
    <message>
        <source>There is no document in this folder or in those within it: no Word, PDF, web, Markdown or text file. Choose another one above.</source>
        <translation>There is no document in this folder or in those within it: no Word, PDF, web, Markdown or text file. Choose another one above.</translation>
    </message>
    <message>
        <source>There is more than is listed here: choose a folder within this one.</source>
        <translation>There is more than is listed here: choose a folder within this one.</translation>
    </message>
    <message>
        <source>The search was stopped. Choose a smaller folder above.</source>
        <translation>The search was stopped. Choose a smaller folder above.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s).</source>
        <translation>
            <numerusform>%n document.</numerusform>
            <numerusform>%n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>%n folder could not be looked into.</numerusform>
            <numerusform>%n folders could not be looked into.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>I see</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>No more hints</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>Click a heading of the outline to go there. {back} brings you back.</source>
        <translation>Click a heading of the outline to go there. {back} brings you back.</translation>
    </message>
    <message>
        <source>Everything stands in the menu. {palette} finds a command by its name, {keys} shows all keys.</source>
        <translation>Everything stands in the menu. {palette} finds a command by its name, {keys} shows all keys.</translation>
    </message>
    <message>
        <source>Select words on the page with the mouse and choose a colour; {colours} does the same.</source>
        <translation>Select words on the page with the mouse and choose a colour; {colours} does the same.</translation>
    </message>
    <message>
        <source>Each mark has its card beside its words. {note} writes a note there.</source>
        <translation>Each mark has its card beside its words. {note} writes a note there.</translation>
    </message>
    <message>
        <source>The hints come when a document is open: open one with {open}, or open the sample speech.</source>
        <translation>The hints come when a document is open: open one with {open}, or open the sample speech.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>If you send us this report, we can mend it. It says where in the program this was; no text, notes or names stand in it.</source>
        <translation>If you send us this report, we can mend it. It says where in the program this was; no text, notes or names stand in it.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Something went wrong inside Meipi</source>
        <translation>Something went wrong inside Meipi</translation>
    </message>
    <message>
        <source>What you did last may not have been done. Your notes and marks are safe. You can go on; if it happens again, quit and start Meipi anew.</source>
        <translation>What you did last may not have been done. Your notes and marks are safe. You can go on; if it happens again, quit and start Meipi anew.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Show the log</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Crashes</name>
    <message>
        <source>Last time Meipi was ended by an error of its own. What you wrote is saved; if it happens again, send us the report.</source>
        <translation>Last time Meipi was ended by an error of its own. What you wrote is saved; if it happens again, send us the report.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Show the log</translation>
    </message>
</context>
<context>
    <name>Welcoming</name>
    <message>
        <source>“{title}” is open. Close its tab first, then it can be taken off this list.</source>
        <translation>“{title}” is open. Close its tab first, then it can be taken off this list.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>OutlineFilter</name>
    <message>
        <source>Filter outline…</source>
        <translation>Filter outline…</translation>
    </message>
    <message>
        <source>Filter outline</source>
        <translation>Filter outline</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Inferred</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>Not in the text</translation>
    </message>
    <message>
        <source>Unreadable characters</source>
        <translation>Unreadable characters</translation>
    </message>
    <message>
        <source>Here the file holds bytes that are no characters; each place shows as “�”. If there are many of them, the encoding may be another one.</source>
        <translation>Here the file holds bytes that are no characters; each place shows as “�”. If there are many of them, the encoding may be another one.</translation>
    </message>
    <message>
        <source>Characters lost before</source>
        <translation>Characters lost before</translation>
    </message>
    <message>
        <source>Here the file itself says “�”: the characters were lost before it was saved. Only another copy can tell them.</source>
        <translation>Here the file itself says “�”: the characters were lost before it was saved. Only another copy can tell them.</translation>
    </message>
    <message>
        <source>Characters of unknown meaning</source>
        <translation>Characters of unknown meaning</translation>
    </message>
    <message>
        <source>Of these characters the file tells only how they look, not which they are. They show as “�” or are missing; compare with the page.</source>
        <translation>Of these characters the file tells only how they look, not which they are. They show as “�” or are missing; compare with the page.</translation>
    </message>
    <message>
        <source>Damaged parts</source>
        <translation>Damaged parts</translation>
    </message>
    <message>
        <source>Parts of the file are damaged and could not be read. What stood in them is missing; ask for a sound copy.</source>
        <translation>Parts of the file are damaged and could not be read. What stood in them is missing; ask for a sound copy.</translation>
    </message>
    <message>
        <source>End of the file missing</source>
        <translation>End of the file missing</translation>
    </message>
    <message>
        <source>The file ends too early, as after a download that broke off. Its end may be missing; fetch it anew.</source>
        <translation>The file ends too early, as after a download that broke off. Its end may be missing; fetch it anew.</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>Missing numbers</translation>
    </message>
    <message>
        <source>These paragraphs have automatic numbers that could not be told. The text lacks them; look at the original.</source>
        <translation>These paragraphs have automatic numbers that could not be told. The text lacks them; look at the original.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded; that was inferred from its contents. If the text makes no sense, have it read in another encoding.</source>
        <translation>The file does not say how its characters are encoded; that was inferred from its contents. If the text makes no sense, have it read in another encoding.</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>Order of the text</translation>
    </message>
    <message>
        <source>Text in columns or text boxes was put in the order in which it is most likely read.</source>
        <translation>Text in columns or text boxes was put in the order in which it is most likely read.</translation>
    </message>
    <message>
        <source>Lines joined to paragraphs</source>
        <translation>Lines joined to paragraphs</translation>
    </message>
    <message>
        <source>The file knows only lines. They were joined to paragraphs by their indents and lengths.</source>
        <translation>The file knows only lines. They were joined to paragraphs by their indents and lengths.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Rows and cells of these tables were inferred from lines or from how the words stand; check the figures.</source>
        <translation>Rows and cells of these tables were inferred from lines or from how the words stand; check the figures.</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formulas</translation>
    </message>
    <message>
        <source>The signs of these formulas stand one after another: fractions, powers and roots do not show as such.</source>
        <translation>The signs of these formulas stand one after another: fractions, powers and roots do not show as such.</translation>
    </message>
    <message>
        <source>Automatic numbers</source>
        <translation>Automatic numbers</translation>
    </message>
    <message>
        <source>The file does not hold these numbers; they were computed by the rules of its program.</source>
        <translation>The file does not hold these numbers; they were computed by the rules of its program.</translation>
    </message>
    <message>
        <source>Recognised pages</source>
        <translation>Recognised pages</translation>
    </message>
    <message>
        <source>The words of these pages were recognised in pictures. There may be wrong ones; compare before you quote.</source>
        <translation>The words of these pages were recognised in pictures. There may be wrong ones; compare before you quote.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Of the web page, that was taken which is most likely the article.</source>
        <translation>Of the web page, that was taken which is most likely the article.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Pictures are not shown, and words in them not read. “[图]” stands where one belongs in the text.</source>
        <translation>Pictures are not shown, and words in them not read. “[图]” stands where one belongs in the text.</translation>
    </message>
    <message>
        <source>Embedded objects</source>
        <translation>Embedded objects</translation>
    </message>
    <message>
        <source>Charts, sheets, films and the like are not shown, with all that stands in them.</source>
        <translation>Charts, sheets, films and the like are not shown, with all that stands in them.</translation>
    </message>
    <message>
        <source>Deleted passages</source>
        <translation>Deleted passages</translation>
    </message>
    <message>
        <source>They were deleted while changes were tracked, and the file still keeps them. The text is the final wording.</source>
        <translation>They were deleted while changes were tracked, and the file still keeps them. The text is the final wording.</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>Hidden text</translation>
    </message>
    <message>
        <source>The file marks these passages as not to be shown.</source>
        <translation>The file marks these passages as not to be shown.</translation>
    </message>
    <message>
        <source>Page headers, footers and numbers</source>
        <translation>Page headers, footers and numbers</translation>
    </message>
    <message>
        <source>What stands at the head, the foot or the side of the pages is no part of the text.</source>
        <translation>What stands at the head, the foot or the side of the pages is no part of the text.</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Form fields</translation>
    </message>
    <message>
        <source>The contents of these fields are not in the text: they are empty, or stand apart from it in the file.</source>
        <translation>The contents of these fields are not in the text: they are empty, or stand apart from it in the file.</translation>
    </message>
    <message>
        <source>Watermarks</source>
        <translation>Watermarks</translation>
    </message>
    <message>
        <source>Words or pictures under the text of the page are no part of it.</source>
        <translation>Words or pictures under the text of the page are no part of it.</translation>
    </message>
    <message>
        <source>Seals and signatures</source>
        <translation>Seals and signatures</translation>
    </message>
    <message>
        <source>They are not shown, and were not verified. What counts as signed is the original file.</source>
        <translation>They are not shown, and were not verified. What counts as signed is the original file.</translation>
    </message>
    <message>
        <source>Lines around the article</source>
        <translation>Lines around the article</translation>
    </message>
    <message>
        <source>Navigation, links and notices around the article were left out; the longest of them are named here.</source>
        <translation>Navigation, links and notices around the article were left out; the longest of them are named here.</translation>
    </message>
    <message>
        <source>Macros and scripts</source>
        <translation>Macros and scripts</translation>
    </message>
    <message>
        <source>They were not run, and never are.</source>
        <translation>They were not run, and never are.</translation>
    </message>
    <message>
        <source>Files inside the file</source>
        <translation>Files inside the file</translation>
    </message>
    <message>
        <source>Other files lie in this one, and were not opened. Save them from the original if you need them.</source>
        <translation>Other files lie in this one, and were not opened. Save them from the original if you need them.</translation>
    </message>
    <message>
        <source>Comments without a place</source>
        <translation>Comments without a place</translation>
    </message>
    <message>
        <source>They stand on no words of the text, and could not be offered as annotations.</source>
        <translation>They stand on no words of the text, and could not be offered as annotations.</translation>
    </message>
    <message>
        <source>Lines about the document</source>
        <translation>Lines about the document</translation>
    </message>
    <message>
        <source>Names and values at the head of the file; title, author and date were taken from there.</source>
        <translation>Names and values at the head of the file; title, author and date were taken from there.</translation>
    </message>
    <message>
        <source>HTML tags</source>
        <translation>HTML tags</translation>
    </message>
    <message>
        <source>The words between them are there; what they look like is not.</source>
        <translation>The words between them are there; what they look like is not.</translation>
    </message>
    <message>
        <source>Unknown parts</source>
        <translation>Unknown parts</translation>
    </message>
    <message>
        <source>Meipi does not know what these parts of the file are. If text is missing, look at the original.</source>
        <translation>Meipi does not know what these parts of the file are. If text is missing, look at the original.</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Other things</translation>
    </message>
    <message>
        <source>A newer Meipi noted them in the library; this one has no words for them.</source>
        <translation>A newer Meipi noted them in the library; this one has no words for them.</translation>
    </message>
    <message>
        <source>Nothing was found that is missing or inferred.</source>
        <translation>Nothing was found that is missing or inferred.</translation>
    </message>
    <message>
        <source>An earlier version read this text and noted nothing of what it left out.</source>
        <translation>An earlier version read this text and noted nothing of what it left out.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>Saved web page</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Word document (97–2003)</source>
        <translation>Word document (97–2003)</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Rich text</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument text</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>E-book</translation>
    </message>
    <message>
        <source>OFD document</source>
        <translation>OFD document</translation>
    </message>
    <message>
        <source>OFD document, recognised</source>
        <translation>OFD document, recognised</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF document</translation>
    </message>
    <message>
        <source>PDF document, recognised</source>
        <translation>PDF document, recognised</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>Rescued text</source>
        <translation>Rescued text</translation>
    </message>
    <message>
        <source>Looked for: pictures and objects, deleted and hidden text, numbers, fields, comments, headers, damaged and unknown parts.</source>
        <translation>Looked for: pictures and objects, deleted and hidden text, numbers, fields, comments, headers, damaged and unknown parts.</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable characters, what stands around the article, pictures, hidden text, scripts.</source>
        <translation>Looked for: encoding, unreadable characters, what stands around the article, pictures, hidden text, scripts.</translation>
    </message>
    <message>
        <source>Looked for: order of the text, columns of figures, pictures, headers, watermarks, hidden text, fields, attached files, unreadable characters.</source>
        <translation>Looked for: order of the text, columns of figures, pictures, headers, watermarks, hidden text, fields, attached files, unreadable characters.</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable and lost characters, the end of the file.</source>
        <translation>Looked for: encoding, unreadable and lost characters, the end of the file.</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable characters, pictures, HTML, hidden text.</source>
        <translation>Looked for: encoding, unreadable characters, pictures, HTML, hidden text.</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
    <message>
        <source>{title}: {meaning}</source>
        <translation>{title}: {meaning}</translation>
    </message>
    <message>
        <source>{sentence} [{detail}]</source>
        <translation>{sentence} [{detail}]</translation>
    </message>
    <message>
        <source>Read as: {format} · characters: {count}</source>
        <translation>Read as: {format} · characters: {count}</translation>
    </message>
    <message>
        <source> · encoding: {name}</source>
        <translation> · encoding: {name}</translation>
    </message>
    <message>
        <source>Word document (XML)</source>
        <translation>Word document (XML)</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formula</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>chart</translation>
    </message>
    <message>
        <source>SmartArt graphic</source>
        <translation>SmartArt graphic</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>spreadsheet</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>presentation</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>text document</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>drawing</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>form control</source>
        <translation>form control</translation>
    </message>
    <message>
        <source>web page in a frame</source>
        <translation>web page in a frame</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sound</translation>
    </message>
    <message>
        <source>plug-in</source>
        <translation>plug-in</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>comments</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>footnotes</translation>
    </message>
    <message>
        <source>endnotes</source>
        <translation>endnotes</translation>
    </message>
    <message>
        <source>styles</source>
        <translation>styles</translation>
    </message>
    <message>
        <source>automatic numbers</source>
        <translation>automatic numbers</translation>
    </message>
    <message>
        <source>page header</source>
        <translation>page header</translation>
    </message>
    <message>
        <source>page footer</source>
        <translation>page footer</translation>
    </message>
    <message>
        <source>main text</source>
        <translation>main text</translation>
    </message>
    <message>
        <source>details of the document</source>
        <translation>details of the document</translation>
    </message>
    <message>
        <source>list of the parts</source>
        <translation>list of the parts</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>signatures</translation>
    </message>
    <message>
        <source>table of contents</source>
        <translation>table of contents</translation>
    </message>
    <message>
        <source>table that tells where the text stands</source>
        <translation>table that tells where the text stands</translation>
    </message>
    <message>
        <source>picture {name}</source>
        <translation>picture {name}</translation>
    </message>
    <message>
        <source>another document put into this one</source>
        <translation>another document put into this one</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>text box</source>
        <translation>text box</translation>
    </message>
    <message>
        <source>Pages that are drawn only</source>
        <translation>Pages that are drawn only</translation>
    </message>
    <message>
        <source>These pages hold lines and shapes and no characters, so that none of their words could be read. “[图]” stands for each of them.</source>
        <translation>These pages hold lines and shapes and no characters, so that none of their words could be read. “[图]” stands for each of them.</translation>
    </message>
    <message>
        <source>page “{name}”</source>
        <translation>page “{name}”</translation>
    </message>
    <message>
        <source>fonts and pictures</source>
        <translation>fonts and pictures</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>embedded object</translation>
    </message>
    <message>
        <source>earlier versions of the document</source>
        <translation>earlier versions of the document</translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Filter by name or folder…</source>
        <translation>Filter by name or folder…</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>Shift or Ctrl chooses several, Enter opens them.</source>
        <translation>Shift or Ctrl chooses several, Enter opens them.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open them all</source>
        <translation>Open them all</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>CountedChoice</name>
    <message numerus="yes">
        <source>Open %n document(s)</source>
        <translation>
            <numerusform>Open %n document</numerusform>
            <numerusform>Open %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n document(s), each in a tab of its own?</source>
        <translation>
            <numerusform>Open %n document, each in a tab of its own?</numerusform>
            <numerusform>Open %n documents, each in a tab of its own?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Last changed</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>WPS</source>
        <translation>WPS</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>web page</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>book</source>
        <translation>book</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>spreadsheet</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>presentation</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>sound or film</translation>
    </message>
    <message>
        <source>only a link</source>
        <translation>only a link</translation>
    </message>
    <message>
        <source>encrypted by AES</source>
        <translation>encrypted by AES</translation>
    </message>
    <message>
        <source>packed in another way</source>
        <translation>packed in another way</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>too deep in archives</source>
        <translation>too deep in archives</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Which document is to be opened?</source>
        <translation>Which document is to be opened?</translation>
    </message>
    <message>
        <source>Documents in this file</source>
        <translation>Documents in this file</translation>
    </message>
    <message>
        <source>Nothing in this file has these words in its name or folder. Change the filter above.</source>
        <translation>Nothing in this file has these words in its name or folder. Change the filter above.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s).</source>
        <translation>
            <numerusform>%n document.</numerusform>
            <numerusform>%n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s), which cannot be read here.</source>
        <translation>
            <numerusform>%n other file, which cannot be read here.</numerusform>
            <numerusform>%n other files, which cannot be read here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Import: {count} to look at</source>
        <translation>Import: {count} to look at</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>The report was copied.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>{format} ({suffix})</source>
        <translation>{format} ({suffix})</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>text from the library</source>
        <translation>text from the library</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>the file is gone</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} (the whole archive)</source>
        <translation>{size} (the whole archive)</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>Encoding…</translation>
    </message>
    <message>
        <source>Read the file in another encoding</source>
        <translation>Read the file in another encoding</translation>
    </message>
</context>
<context>
    <name>ReportFinding</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} places</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>Read in another encoding…</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Side bar</source>
        <translation>Side bar</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>AddingStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>Added</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nothing was added.</translation>
    </message>
    <message>
        <source>Adding was stopped: {counts}.</source>
        <translation>Adding was stopped: {counts}.</translation>
    </message>
    <message>
        <source>Adding is done: {counts}.</source>
        <translation>Adding is done: {counts}.</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>New document</translation>
    </message>
    <message>
        <source>New edition of a known document; its annotations were carried over.</source>
        <translation>New edition of a known document; its annotations were carried over.</translation>
    </message>
    <message>
        <source>The library has this text already.</source>
        <translation>The library has this text already.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new edition(s)</source>
        <translation>
            <numerusform>%n new edition</numerusform>
            <numerusform>%n new editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not added yet</source>
        <translation>
            <numerusform>%n not added yet</numerusform>
            <numerusform>%n not added yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddedModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
</context>
<context>
    <name>AddedDialog</name>
    <message>
        <source>What was added</source>
        <translation>What was added</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>What became of the files</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy names and reasons</source>
        <translation>Copy names and reasons</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>As many as {count} at once</source>
        <translation>As many as {count} at once</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Watched folders</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folders within it</source>
        <translation>Folders within it</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>Watch no more</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Look now</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>New and changed documents in these folders are added to the library by themselves. The folders stay as they are; when a file is taken away, its document stays in the library.</source>
        <translation>New and changed documents in these folders are added to the library by themselves. The folders stay as they are; when a file is taken away, its document stays in the library.</translation>
    </message>
    <message>
        <source>No folder is watched. Choose “Add a folder…” below, and its documents come into the library.</source>
        <translation>No folder is watched. Choose “Add a folder…” below, and its documents come into the library.</translation>
    </message>
    <message>
        <source>{folder} (not there, or closed)</source>
        <translation>{folder} (not there, or closed)</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>There is nothing new.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed document(s) are being added.</source>
        <translation>
            <numerusform>%n new or changed document is being added.</numerusform>
            <numerusform>%n new or changed documents are being added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watch a folder</source>
        <translation>Watch a folder</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came to the library from watched folders.</source>
        <translation>
            <numerusform>%n document came to the library from watched folders.</numerusform>
            <numerusform>%n documents came to the library from watched folders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Documents ({patterns})</source>
        <translation>Documents ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Add files to the library</source>
        <translation>Add files to the library</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Add a folder to the library</translation>
    </message>
    <message>
        <source>Add the documents in “{name}” to the library?</source>
        <translation>Add the documents in “{name}” to the library?</translation>
    </message>
    <message>
        <source>With the folders within it</source>
        <translation>With the folders within it</translation>
    </message>
    <message>
        <source>This folder only</source>
        <translation>This folder only</translation>
    </message>
    <message>
        <source>Add and watch it</source>
        <translation>Add and watch it</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Add its documents to the library, or open some of them?</source>
        <translation>“{name}” is a folder. Add its documents to the library, or open some of them?</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>Add to the library</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>There is more than is looked at in one go: add the folders within it one by one.</source>
        <translation>There is more than is looked at in one go: add the folders within it one by one.</translation>
    </message>
    <message>
        <source>There is no document in what was chosen: no Word, PDF, OFD, EPUB, web, Markdown or text file.</source>
        <translation>There is no document in what was chosen: no Word, PDF, OFD, EPUB, web, Markdown or text file.</translation>
    </message>
    <message>
        <source>Looking for documents… {documents} found among {looked} files and folders</source>
        <translation>Looking for documents… {documents} found among {looked} files and folders</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Looking for documents…</translation>
    </message>
    <message>
        <source>Adding to the library: {name}</source>
        <translation>Adding to the library: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) and folder(s) to the library, or open them?</source>
        <translation>
            <numerusform>Add it to the library, or open it?</numerusform>
            <numerusform>Add %n files and folders to the library, or open them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of {total} were not added to the library before the program ended.</source>
        <translation>
            <numerusform>%n file of {total} was not added to the library before the program ended.</numerusform>
            <numerusform>%n files of {total} were not added to the library before the program ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n more addition(s) after this)</source>
        <translation>
            <numerusform>(%n more addition after this)</numerusform>
            <numerusform>(%n more additions after this)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>%n folder could not be looked into.</numerusform>
            <numerusform>%n folders could not be looked into.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) and folder(s) to the library?</source>
        <translation>
            <numerusform>Add %n file or folder to the library?</numerusform>
            <numerusform>Add %n files and folders to the library?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find in all documents</source>
        <translation>Find in all documents</translation>
    </message>
    <message>
        <source>Find in the library</source>
        <translation>Find in the library</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write all that was found to a file</source>
        <translation>Write all that was found to a file</translation>
    </message>
    <message>
        <source>The index is being made: {done} of {total} documents. The others are looked through one by one, which takes longer.</source>
        <translation>The index is being made: {done} of {total} documents. The others are looked through one by one, which takes longer.</translation>
    </message>
    <message>
        <source>Whatever was added or opened is looked through, with its notes. Words parted by a blank must all be there; also 春耕 或 秋收, 粮食 非 进口, 农业 近10 农村, “exact words”.</source>
        <translation>Whatever was added or opened is looked through, with its notes. Words parted by a blank must all be there; also 春耕 或 秋收, 粮食 非 进口, 农业 近10 农村, “exact words”.</translation>
    </message>
    <message>
        <source>In texts and notes</source>
        <translation>In texts and notes</translation>
    </message>
    <message>
        <source>Without what it is narrowed to</source>
        <translation>Without what it is narrowed to</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>In both scripts</source>
        <translation>In both scripts</translation>
    </message>
    <message>
        <source>The library has changed: find again</source>
        <translation>The library has changed: find again</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>Looking through the library…</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>How often this stands in the documents of each year</source>
        <translation>How often this stands in the documents of each year</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Looked for last</source>
        <translation>Looked for last</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Forget the last searches</source>
        <translation>Forget the last searches</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearBars</name>
    <message>
        <source>Hits by year</source>
        <translation>Hits by year</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without a year</source>
        <translation>
            <numerusform>%Ln document without a year</numerusform>
            <numerusform>%Ln documents without a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeChips</name>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Narrowed to</source>
        <translation>Narrowed to</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
</context>
<context>
    <name>ScopeChip</name>
    <message>
        <source>Press to take it off</source>
        <translation>Press to take it off</translation>
    </message>
</context>
<context>
    <name>ScopeMenu</name>
    <message>
        <source>There is nothing to narrow by yet: the library is empty</source>
        <translation>There is nothing to narrow by yet: the library is empty</translation>
    </message>
    <message numerus="yes">
        <source>%n more: write {name}: in the field</source>
        <translation>
            <numerusform>%n more: write {name}: in the field</numerusform>
            <numerusform>%n more: write {name}: in the field</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Save what was found as</source>
        <translation>Save what was found as</translation>
    </message>
    <message>
        <source>Found.csv</source>
        <translation>Found.csv</translation>
    </message>
    <message>
        <source>Saved as {name}: the first {count} places; there are more.</source>
        <translation>Saved as {name}: the first {count} places; there are more.</translation>
    </message>
    <message>
        <source>All places that were found, as a table…</source>
        <translation>All places that were found, as a table…</translation>
    </message>
    <message>
        <source>The annotations of these documents…</source>
        <translation>The annotations of these documents…</translation>
    </message>
</context>
<context>
    <name>FoundTable</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>title</source>
        <translation>title</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Headings</translation>
    </message>
</context>
<context>
    <name>ConcordancePane</name>
    <message>
        <source>Concordance</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Word or phrase, as in the search of the library</source>
        <translation>Word or phrase, as in the search of the library</translation>
    </message>
    <message>
        <source>Words of the concordance</source>
        <translation>Words of the concordance</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>Order of the lines</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>By date</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>By what stands before</translation>
    </message>
    <message>
        <source>By what stands behind</source>
        <translation>By what stands behind</translation>
    </message>
    <message>
        <source>By the words found</source>
        <translation>By the words found</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save all lines as a table or as text</source>
        <translation>Save all lines as a table or as text</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Lines of the concordance</source>
        <translation>Lines of the concordance</translation>
    </message>
    <message>
        <source>Every place of a word in the library will stand here, one line each, with the word in the middle. Write it above and press Enter; signs and filters are those of the search of the library.</source>
        <translation>Every place of a word in the library will stand here, one line each, with the word in the middle. Write it above and press Enter; signs and filters are those of the search of the library.</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>Looking through the library…</translation>
    </message>
    <message>
        <source>Looking through the library: {done} of {total} documents</source>
        <translation>Looking through the library: {done} of {total} documents</translation>
    </message>
    <message>
        <source>No document of the library has such a place. Try fewer words, or take out a filter.</source>
        <translation>No document of the library has such a place. Try fewer words, or take out a filter.</translation>
    </message>
    <message>
        <source>The first {count} places; there are more. Add words or a filter to see all.</source>
        <translation>The first {count} places; there are more. Add words or a filter to see all.</translation>
    </message>
    <message>
        <source>{places} in {documents}</source>
        <translation>{places} in {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>Both scripts</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>Simplified and traditional characters alike</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>How often this stands in the documents of each year</source>
        <translation>How often this stands in the documents of each year</translation>
    </message>
    <message>
        <source>Press to look in the whole library</source>
        <translation>Press to look in the whole library</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>Only {name} ✕</translation>
    </message>
    <message>
        <source>Narrowed to {name}</source>
        <translation>Narrowed to {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Concording</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Save the lines as</source>
        <translation>Save the lines as</translation>
    </message>
    <message>
        <source>Concordance.csv</source>
        <translation>Concordance.csv</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>The text that is shown does not have this place any more.</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Sort by what stands before, from the words outwards</source>
        <translation>Sort by what stands before, from the words outwards</translation>
    </message>
    <message>
        <source>Sort by the words that were found</source>
        <translation>Sort by the words that were found</translation>
    </message>
    <message>
        <source>Sort by what stands behind</source>
        <translation>Sort by what stands behind</translation>
    </message>
    <message>
        <source>Sort by date, the newest first</source>
        <translation>Sort by date, the newest first</translation>
    </message>
    <message>
        <source>¶{number}</source>
        <translation>¶{number}</translation>
    </message>
</context>
<context>
    <name>HoldingModel</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Last open</source>
        <translation>Last open</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>No occasion</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>No speaker</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>No kind</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>No tag</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>In no collection</translation>
    </message>
    <message>
        <source>read {percent}</source>
        <translation>read {percent}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>open in a tab</source>
        <translation>open in a tab</translation>
    </message>
    <message>
        <source>Recognised by the program, not confirmed yet</source>
        <translation>Recognised by the program, not confirmed yet</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n document(s), open</source>
        <translation>
            <numerusform>{name}, %n document, open</numerusform>
            <numerusform>{name}, %n documents, open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n document(s), shut</source>
        <translation>
            <numerusform>{name}, %n document, shut</numerusform>
            <numerusform>{name}, %n documents, shut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupingBox</name>
    <message>
        <source>Group the documents</source>
        <translation>Group the documents</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>By occasion</source>
        <translation>By occasion</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>By speaker</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>By folder</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>By collection</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Filter the library…</source>
        <translation>Filter the library…</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>Filter the library</translation>
    </message>
    <message>
        <source>Library page</source>
        <translation>Library page</translation>
    </message>
    <message>
        <source>Show all documents as a table</source>
        <translation>Show all documents as a table</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>Documents of the library</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>No document passes the filter. Esc in the field above shows all of them again.</source>
        <translation>No document passes the filter. Esc in the field above shows all of them again.</translation>
    </message>
    <message>
        <source>The documents of your library will stand here: everything that you open, and what you add. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</source>
        <translation>The documents of your library will stand here: everything that you open, and what you add. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add files or folders to the library</source>
        <translation>Add files or folders to the library</translation>
    </message>
    <message>
        <source>Looking into the library…</source>
        <translation>Looking into the library…</translation>
    </message>
</context>
<context>
    <name>HoldingsPane</name>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Filter by title, speaker, tag… or pinyin</source>
        <translation>Filter by title, speaker, tag… or pinyin</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Filter the documents</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Choose which columns are shown</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>Documents of the library</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Columns as at first</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>No document passes the filter. “Clear” above shows all of them again.</source>
        <translation>No document passes the filter. “Clear” above shows all of them again.</translation>
    </message>
    <message>
        <source>Everything that you open or add will stand here, to be sorted, grouped and narrowed down. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</source>
        <translation>Everything that you open or add will stand here, to be sorted, grouped and narrowed down. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add files or folders to the library</source>
        <translation>Add files or folders to the library</translation>
    </message>
    <message>
        <source>Looking into the library…</source>
        <translation>Looking into the library…</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Add a folder…</translation>
    </message>
</context>
<context>
    <name>HoldingFilterRow</name>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>All speakers</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>All occasions</source>
        <translation>All occasions</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>All collections</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Only documents that were never open</source>
        <translation>Only documents that were never open</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>With marks</translation>
    </message>
    <message>
        <source>Only documents with annotations</source>
        <translation>Only documents with annotations</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>Only documents of which something was recognised and is not confirmed yet</source>
        <translation>Only documents of which something was recognised and is not confirmed yet</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Show all documents</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>Cataloguing</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open in a tab behind</source>
        <translation>Open in a tab behind</translation>
    </message>
    <message>
        <source>Open beside the text</source>
        <translation>Open beside the text</translation>
    </message>
    <message>
        <source>Open all in tabs</source>
        <translation>Open all in tabs</translation>
    </message>
</context>
<context>
    <name>Curating</name>
    <message numerus="yes">
        <source>Change details of %n document(s)</source>
        <translation>
            <numerusform>Change details of %n document</numerusform>
            <numerusform>Change details of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The details of %n document(s) were changed.</source>
        <translation>
            <numerusform>The details of %n document were changed.</numerusform>
            <numerusform>The details of %n documents were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n document(s) to the trash</source>
        <translation>
            <numerusform>Move %n document to the trash</numerusform>
            <numerusform>Move %n documents to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were moved to the trash with their annotations.</source>
        <translation>
            <numerusform>%n document was moved to the trash with its annotations.</numerusform>
            <numerusform>%n documents were moved to the trash with their annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n document(s)</source>
        <translation>
            <numerusform>Tag %n document</numerusform>
            <numerusform>Tag %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n document(s) were changed.</source>
        <translation>
            <numerusform>The tags of %n document were changed.</numerusform>
            <numerusform>The tags of %n documents were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n document(s) back</source>
        <translation>
            <numerusform>Put %n document back</numerusform>
            <numerusform>Put %n documents back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were put back from the trash.</source>
        <translation>
            <numerusform>%n document was put back from the trash.</numerusform>
            <numerusform>%n documents were put back from the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were deleted for good.</source>
        <translation>
            <numerusform>%n document was deleted for good.</numerusform>
            <numerusform>%n documents were deleted for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change collections</source>
        <translation>Change collections</translation>
    </message>
    <message>
        <source>No document is chosen. Choose one in the library, or open one.</source>
        <translation>No document is chosen. Choose one in the library, or open one.</translation>
    </message>
    <message>
        <source>The collections were changed.</source>
        <translation>The collections were changed.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>“{name}” was moved to the trash in another window. What you write here is kept with it.</source>
        <translation>“{name}” was moved to the trash in another window. What you write here is kept with it.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Close it</translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message numerus="yes">
        <source>%n document(s) that were added are much like others in the library: they may be editions of one text.</source>
        <translation>
            <numerusform>%n document that was added is much like another in the library: they may be editions of one text.</numerusform>
            <numerusform>%n documents that were added are much like others in the library: they may be editions of one text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n pair(s) apart</source>
        <translation>
            <numerusform>Keep %n pair apart</numerusform>
            <numerusform>Keep %n pairs apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of documents will not be offered for joining again.</source>
        <translation>
            <numerusform>%n pair of documents will not be offered for joining again.</numerusform>
            <numerusform>%n pairs of documents will not be offered for joining again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found.</source>
        <translation>
            <numerusform>%n file was found.</numerusform>
            <numerusform>%n files were found.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the files is there. Try a folder above it, or choose the file yourself.</source>
        <translation>None of the files is there. Try a folder above it, or choose the file yourself.</translation>
    </message>
    <message>
        <source>Join two documents</source>
        <translation>Join two documents</translation>
    </message>
    <message>
        <source>The documents were joined: they are editions of one now.</source>
        <translation>The documents were joined: they are editions of one now.</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>Look at them…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>The file was found.</source>
        <translation>The file was found.</translation>
    </message>
    <message>
        <source>That file holds another text. Choose the right one; to take it for a new edition, open it and join both texts.</source>
        <translation>That file holds another text. Choose the right one; to take it for a new edition, open it and join both texts.</translation>
    </message>
</context>
<context>
    <name>CollectionsDialog</name>
    <message numerus="yes">
        <source>Tick the collections in which the %n chosen document(s) are to stand.</source>
        <translation>
            <numerusform>Tick the collections in which the chosen document is to stand.</numerusform>
            <numerusform>Tick the collections in which the %n chosen documents are to stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the library</source>
        <translation>
            <numerusform>%n document of the library</numerusform>
            <numerusform>%n documents of the library</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Name of a new collection</source>
        <translation>Name of a new collection</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>New collection</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>There is a collection with this name: tick it below.</source>
        <translation>There is a collection with this name: tick it below.</translation>
    </message>
    <message>
        <source>No document is chosen: collections can be made, renamed and deleted here.</source>
        <translation>No document is chosen: collections can be made, renamed and deleted here.</translation>
    </message>
    <message>
        <source>A collection needs a name: write one, or delete it.</source>
        <translation>A collection needs a name: write one, or delete it.</translation>
    </message>
    <message>
        <source>Two collections have one name: rename one of them.</source>
        <translation>Two collections have one name: rename one of them.</translation>
    </message>
    <message>
        <source>Deleting a collection leaves its documents where they are.</source>
        <translation>Deleting a collection leaves its documents where they are.</translation>
    </message>
    <message>
        <source>There is no collection yet. One holds what belongs together, such as all texts on one subject.</source>
        <translation>There is no collection yet. One holds what belongs together, such as all texts on one subject.</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message numerus="yes">
        <source>Details of %n document(s)</source>
        <translation>
            <numerusform>Details of %n document</numerusform>
            <numerusform>Details of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>Take everything that was recognised for right</source>
        <translation>Take everything that was recognised for right</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>Document details</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</source>
        <translation>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</translation>
    </message>
</context>
<context>
    <name>HoldingTagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n document(s)</source>
        <translation>
            <numerusform>Tags of the document</numerusform>
            <numerusform>Tags of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the library</source>
        <translation>
            <numerusform>%n document of the library</numerusform>
            <numerusform>%n documents of the library</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag, then Enter; several with commas</source>
        <translation>New tag, then Enter; several with commas</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>A half tick: some of the documents have the tag, and that stays so.</source>
        <translation>A half tick: some of the documents have the tag, and that stays so.</translation>
    </message>
    <message>
        <source>Tick what the document is to have.</source>
        <translation>Tick what the document is to have.</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) with {marks} for good? The texts go from the library, too. This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n document with {marks} for good? The text goes from the library, too. This cannot be undone.</numerusform>
            <numerusform>Delete %n documents with {marks} for good? The texts go from the library, too. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash of documents</source>
        <translation>Trash of documents</translation>
    </message>
    <message>
        <source>Documents in the trash</source>
        <translation>Documents in the trash</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Delete for good…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Delete “{name}” with {marks} for good? The text goes from the library, too. This cannot be undone.</source>
        <translation>Delete “{name}” with {marks} for good? The text goes from the library, too. This cannot be undone.</translation>
    </message>
    <message>
        <source>No document lies in the trash. What is moved there keeps its annotations, and stays until it is deleted here.</source>
        <translation>No document lies in the trash. What is moved there keeps its annotations, and stays until it is deleted here.</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>All editions and annotations of “{other}” come to “{name}”. They can be parted again.</source>
        <translation>All editions and annotations of “{other}” come to “{name}”. They can be parted again.</translation>
    </message>
    <message>
        <source>Every text of the library is compared with all others. You can go on reading meanwhile.</source>
        <translation>Every text of the library is compared with all others. You can go on reading meanwhile.</translation>
    </message>
    <message>
        <source>Comparing texts…</source>
        <translation>Comparing texts…</translation>
    </message>
    <message>
        <source>The search was stopped. Choose “Near duplicates…” in the menu to begin anew.</source>
        <translation>The search was stopped. Choose “Near duplicates…” in the menu to begin anew.</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Near duplicates</translation>
    </message>
    <message>
        <source>Documents that are alike</source>
        <translation>Documents that are alike</translation>
    </message>
    <message>
        <source>Join as editions of one</source>
        <translation>Join as editions of one</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Keep apart</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>No two documents of the library are alike. Editions of one speech will stand here when there are any.</source>
        <translation>No two documents of the library are alike. Editions of one speech will stand here when there are any.</translation>
    </message>
</context>
<context>
    <name>HoldingListDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Looking which files are there…</source>
        <translation>Looking which files are there…</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Missing files</translation>
    </message>
    <message>
        <source>Documents whose files are missing</source>
        <translation>Documents whose files are missing</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Look in a folder…</translation>
    </message>
    <message>
        <source>Files are known by what they hold, whatever they are called</source>
        <translation>Files are known by what they hold, whatever they are called</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Read the text in the library</source>
        <translation>Read the text in the library</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>The search was stopped.</translation>
    </message>
    <message>
        <source>In which folder are the files?</source>
        <translation>In which folder are the files?</translation>
    </message>
    <message>
        <source>All files of the library are where they were. When one is moved or deleted, it can be looked for here.</source>
        <translation>All files of the library are where they were. When one is moved or deleted, it can be looked for here.</translation>
    </message>
    <message>
        <source>Looking in {folder}…</source>
        <translation>Looking in {folder}…</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>Where is “{name}”?</translation>
    </message>
</context>
<context>
    <name>RemovedModel</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
</context>
<context>
    <name>MissingModel</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Last seen at</source>
        <translation>Last seen at</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <source>So much of the shorter text stands in the other.</source>
        <translation>So much of the shorter text stands in the other.</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>One document</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>The other</translation>
    </message>
    <message>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>Both have the same text.</translation>
    </message>
</context>
<context>
    <name>HoldingField</name>
    <message>
        <source>partly recognised</source>
        <translation>partly recognised</translation>
    </message>
    <message>
        <source>The documents differ in this. It stays as it is in each unless something is written here.</source>
        <translation>The documents differ in this. It stays as it is in each unless something is written here.</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>They differ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>recognised</translation>
    </message>
    <message>
        <source>{name}: as recognised</source>
        <translation>{name}: as recognised</translation>
    </message>
    <message>
        <source>{name}: confirm what was recognised</source>
        <translation>{name}: confirm what was recognised</translation>
    </message>
    <message>
        <source>Recognised by the program, and not confirmed yet.</source>
        <translation>Recognised by the program, and not confirmed yet.</translation>
    </message>
    <message>
        <source>{name}: leave it empty in all of them</source>
        <translation>{name}: leave it empty in all of them</translation>
    </message>
</context>
<context>
    <name>LookingLine</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>TwoHoldings</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>This one stays</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>“{name}” stays</source>
        <translation>“{name}” stays</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>SearchKeeping</name>
    <message>
        <source>Removed: {name}</source>
        <translation>Removed: {name}</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name of the search</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>This is the last place that was found.</source>
        <translation>This is the last place that was found.</translation>
    </message>
    <message>
        <source>This is the first place that was found.</source>
        <translation>This is the first place that was found.</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>The text that is shown does not have this place any more.</translation>
    </message>
</context>
<context>
    <name>GatheredModel</name>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
</context>
<context>
    <name>GatheredPane</name>
    <message>
        <source>Annotations of the library</source>
        <translation>Annotations of the library</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Reading the library…</translation>
    </message>
    <message>
        <source>No annotation passes the filter. “Clear” above shows all of them again.</source>
        <translation>No annotation passes the filter. “Clear” above shows all of them again.</translation>
    </message>
    <message>
        <source>Every mark and note of all documents will stand here, to be sifted and exported. Open a document and mark a passage.</source>
        <translation>Every mark and note of all documents will stand here, to be sifted and exported. Open a document and mark a passage.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of passage, note or document…</source>
        <translation>Words of passage, note or document…</translation>
    </message>
    <message>
        <source>Words of passage, note or document</source>
        <translation>Words of passage, note or document</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Export what is shown</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
</context>
<context>
    <name>GatheredFilterRow</name>
    <message>
        <source>Show only {colour}</source>
        <translation>Show only {colour}</translation>
    </message>
    <message>
        <source>Made today</source>
        <translation>Made today</translation>
    </message>
    <message>
        <source>Made in 7 days</source>
        <translation>Made in 7 days</translation>
    </message>
    <message>
        <source>Made in 30 days</source>
        <translation>Made in 30 days</translation>
    </message>
    <message>
        <source>Made this year</source>
        <translation>Made this year</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Show all annotations</source>
        <translation>Show all annotations</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>When they were made</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Year of the document</source>
        <translation>Year of the document</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>All collections</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>All documents</translation>
    </message>
</context>
<context>
    <name>GatheredActs</name>
    <message>
        <source>Go to the passage</source>
        <translation>Go to the passage</translation>
    </message>
    <message>
        <source>Only this document</source>
        <translation>Only this document</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Recolour %n annotation(s)</source>
        <translation>
            <numerusform>Recolour %n annotation</numerusform>
            <numerusform>Recolour %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s)</source>
        <translation>
            <numerusform>Tag %n annotation</numerusform>
            <numerusform>Tag %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %n annotation(s)</source>
        <translation>
            <numerusform>Take a tag off %n annotation</numerusform>
            <numerusform>Take a tag off %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>Delete %n annotation</numerusform>
            <numerusform>Delete %n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>Recall card</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>Recall cards</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Where is looked</source>
        <translation>Where is looked</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>Both scripts</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>Simplified and traditional characters alike</translation>
    </message>
    <message>
        <source>Narrow ▾</source>
        <translation>Narrow ▾</translation>
    </message>
    <message>
        <source>Narrow by speaker, year, tag, colour …</source>
        <translation>Narrow by speaker, year, tag, colour …</translation>
    </message>
</context>
<context>
    <name>TableTarget</name>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Table for Excel (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Plain text (*.txt)</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Word document</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>Web page in one file</translation>
    </message>
    <message>
        <source>PDF with notes in the margin</source>
        <translation>PDF with notes in the margin</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>W3C Web Annotation</source>
        <translation>W3C Web Annotation</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA project</translation>
    </message>
    <message>
        <source>Anki cards</source>
        <translation>Anki cards</translation>
    </message>
    <message>
        <source>On the whole document</source>
        <translation>On the whole document</translation>
    </message>
    <message>
        <source>Not found in this text for certain</source>
        <translation>Not found in this text for certain</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Without tags</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Task: {words}</source>
        <translation>Task: {words}</translation>
    </message>
    <message>
        <source>Led by: {words}</source>
        <translation>Led by: {words}</translation>
    </message>
    <message>
        <source>Person: {words}</source>
        <translation>Person: {words}</translation>
    </message>
    <message>
        <source>Due: {words}</source>
        <translation>Due: {words}</translation>
    </message>
    <message>
        <source>State: {words}</source>
        <translation>State: {words}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>{count} annotations have words that a spreadsheet would take for a formula; an apostrophe is put before them.</source>
        <translation>{count} annotations have words that a spreadsheet would take for a formula; an apostrophe is put before them.</translation>
    </message>
    <message>
        <source>Tasks to be carried out</source>
        <translation>Tasks to be carried out</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>{count} annotations have more than 32,767 characters in one cell; the rest is cut off.</source>
        <translation>{count} annotations have more than 32,767 characters in one cell; the rest is cut off.</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>Excerpts</translation>
    </message>
    <message>
        <source>Annotated texts</source>
        <translation>Annotated texts</translation>
    </message>
    <message>
        <source>Skeletons</source>
        <translation>Skeletons</translation>
    </message>
    <message>
        <source>Open in Meipi</source>
        <translation>Open in Meipi</translation>
    </message>
    <message>
        <source>{count} underlines, wavy lines and strikes look like highlights.</source>
        <translation>{count} underlines, wavy lines and strikes look like highlights.</translation>
    </message>
    <message>
        <source>{count} marks have no colours in the text; where there is a footnote, it names the colour.</source>
        <translation>{count} marks have no colours in the text; where there is a footnote, it names the colour.</translation>
    </message>
    <message>
        <source>{count} annotations are not in a skeleton.</source>
        <translation>{count} annotations are not in a skeleton.</translation>
    </message>
    <message>
        <source>{count} notes are left out.</source>
        <translation>{count} notes are left out.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Underlines and the like are shown as coded passages; their kind stands in the description: {count}</source>
        <translation>Underlines and the like are shown as coded passages; their kind stands in the description: {count}</translation>
    </message>
    <message>
        <source>Stars, tasks and groups stand in the description: {count}</source>
        <translation>Stars, tasks and groups stand in the description: {count}</translation>
    </message>
    <message>
        <source>Bookmarks are shown as coded passages of one character: {count}</source>
        <translation>Bookmarks are shown as coded passages of one character: {count}</translation>
    </message>
    <message>
        <source>Annotations without a certain place become notes of their source: {count}</source>
        <translation>Annotations without a certain place become notes of their source: {count}</translation>
    </message>
    <message>
        <source>Annotations without a certain place</source>
        <translation>Annotations without a certain place</translation>
    </message>
    <message>
        <source>To review: </source>
        <translation>To review: </translation>
    </message>
    <message>
        <source>Not found: </source>
        <translation>Not found: </translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(no words)</translation>
    </message>
    <message>
        <source>Outline for passing on</source>
        <translation>Outline for passing on</translation>
    </message>
    <message>
        <source>{count} annotations without words of their own lose their author and time.</source>
        <translation>{count} annotations without words of their own lose their author and time.</translation>
    </message>
    <message>
        <source>{count} annotations keep the time they were made, not that of their last change.</source>
        <translation>{count} annotations keep the time they were made, not that of their last change.</translation>
    </message>
    <message>
        <source>{count} annotations that were made as a group stand each alone.</source>
        <translation>{count} annotations that were made as a group stand each alone.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>To the text</translation>
    </message>
    <message>
        <source>Exported from Meipi</source>
        <translation>Exported from Meipi</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Note {number}</translation>
    </message>
    <message>
        <source>Back to the passage of note {number}</source>
        <translation>Back to the passage of note {number}</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Note: {words}</translation>
    </message>
    <message>
        <source>Meipi</source>
        <translation>Meipi</translation>
    </message>
    <message>
        <source>Meipi cloze</source>
        <translation>Meipi cloze</translation>
    </message>
    <message>
        <source>{count} bookmarks and notes on whole documents make no cards.</source>
        <translation>{count} bookmarks and notes on whole documents make no cards.</translation>
    </message>
    <message>
        <source>{count} annotations lose their author, times and group.</source>
        <translation>{count} annotations lose their author, times and group.</translation>
    </message>
    <message>
        <source>{count} marks that say nothing have no footnote and cannot be imported again.</source>
        <translation>{count} marks that say nothing have no footnote and cannot be imported again.</translation>
    </message>
    <message>
        <source>{count} annotations have tags with blanks or marks in them, which become hyphens.</source>
        <translation>{count} annotations have tags with blanks or marks in them, which become hyphens.</translation>
    </message>
    <message>
        <source>{count} bookmarks name their line only and cannot be imported again.</source>
        <translation>{count} bookmarks name their line only and cannot be imported again.</translation>
    </message>
    <message>
        <source>What is said of {count} annotations is printed as text and cannot be imported again.</source>
        <translation>What is said of {count} annotations is printed as text and cannot be imported again.</translation>
    </message>
    <message>
        <source>{count} annotations have tags with “、” in them, which become several.</source>
        <translation>{count} annotations have tags with “、” in them, which become several.</translation>
    </message>
    <message>
        <source>{count} notes lose their blank lines.</source>
        <translation>{count} notes lose their blank lines.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reworded</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>Comparison of “{old}” and “{new}”</source>
        <translation>Comparison of “{old}” and “{new}”</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>Figures for the same subject</source>
        <translation>Figures for the same subject</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>All sentences</translation>
    </message>
    <message>
        <source>(without a heading)</source>
        <translation>(without a heading)</translation>
    </message>
    <message>
        <source>section moved</source>
        <translation>section moved</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>to its other place</source>
        <translation>to its other place</translation>
    </message>
    <message>
        <source>Sentences that are shown</source>
        <translation>Sentences that are shown</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nothing here</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Table of tasks</source>
        <translation>Table of tasks</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>(beginning)</translation>
    </message>
    <message>
        <source>(closing)</source>
        <translation>(closing)</translation>
    </message>
    <message>
        <source>Targets: {words}</source>
        <translation>Targets: {words}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>For the director and colleagues: highlights and comments as Word and WPS have them</source>
        <translation>For the director and colleagues: highlights and comments as Word and WPS have them</translation>
    </message>
    <message>
        <source>For Obsidian and the like: excerpts with links back to their passages</source>
        <translation>For Obsidian and the like: excerpts with links back to their passages</translation>
    </message>
    <message>
        <source>For any browser: text, outline and notes in one file</source>
        <translation>For any browser: text, outline and notes in one file</translation>
    </message>
    <message>
        <source>For printing and filing: fixed pages with the notes in the margin</source>
        <translation>For printing and filing: fixed pages with the notes in the margin</translation>
    </message>
    <message>
        <source>For other programs: a line for each annotation, opens in Excel</source>
        <translation>For other programs: a line for each annotation, opens in Excel</translation>
    </message>
    <message>
        <source>For keeping track: a list of annotations, or the ledger of tasks</source>
        <translation>For keeping track: a list of annotations, or the ledger of tasks</translation>
    </message>
    <message>
        <source>For messages and mails: words and where they stand, nothing else</source>
        <translation>For messages and mails: words and where they stand, nothing else</translation>
    </message>
    <message>
        <source>For other annotation programs, and for Meipi on another computer</source>
        <translation>For other annotation programs, and for Meipi on another computer</translation>
    </message>
    <message>
        <source>For research: QualCoder, NVivo, MAXQDA and ATLAS.ti open it</source>
        <translation>For research: QualCoder, NVivo, MAXQDA and ATLAS.ti open it</translation>
    </message>
    <message>
        <source>For learning by heart: marked words become gaps to be filled</source>
        <translation>For learning by heart: marked words become gaps to be filled</translation>
    </message>
    <message>
        <source>Whole text with annotations</source>
        <translation>Whole text with annotations</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>Excerpts</translation>
    </message>
    <message>
        <source>Skeleton as a handout</source>
        <translation>Skeleton as a handout</translation>
    </message>
    <message>
        <source>List of annotations</source>
        <translation>List of annotations</translation>
    </message>
    <message>
        <source>Ledger of tasks</source>
        <translation>Ledger of tasks</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>By colour</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
</context>
<context>
    <name>SectionTree</name>
    <message>
        <source>Sections to be handed on whole</source>
        <translation>Sections to be handed on whole</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Plain</translation>
    </message>
    <message>
        <source>Official document (GB/T 9704-2012)</source>
        <translation>Official document (GB/T 9704-2012)</translation>
    </message>
    <message>
        <source>With my notes</source>
        <translation>With my notes</translation>
    </message>
    <message>
        <source>With links back to the passages</source>
        <translation>With links back to the passages</translation>
    </message>
    <message>
        <source>Whole sections</source>
        <translation>Whole sections</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Template of an excerpt</source>
        <translation>Template of an excerpt</translation>
    </message>
    <message>
        <source>Empty: the usual form. Your own may have {quote}, {note}, {tags}, {source}, {link} …</source>
        <translation>Empty: the usual form. Your own may have {quote}, {note}, {tags}, {source}, {link} …</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Fields: {fields}</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>What is exported</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>How it begins</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The name and place of the file are asked next.</source>
        <translation>The name and place of the file are asked next.</translation>
    </message>
    <message>
        <source>{documents}, {annotations}</source>
        <translation>{documents}, {annotations}</translation>
    </message>
    <message>
        <source>There is nothing to export here: no annotation passes. Choose something else above.</source>
        <translation>There is nothing to export here: no annotation passes. Choose something else above.</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>What this format cannot hold:</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no tasks here. Make tasks of some annotations first, or export the list of annotations.</source>
        <translation>There are no tasks here. Make tasks of some annotations first, or export the list of annotations.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>{title} and {count} more</source>
        <translation>{title} and {count} more</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Export as</translation>
    </message>
    <message>
        <source>{name} (annotations)</source>
        <translation>{name} (annotations)</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Writing “{name}”…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>{done} of {total} documents</translation>
    </message>
    <message>
        <source>The export was given up; nothing was written.</source>
        <translation>The export was given up; nothing was written.</translation>
    </message>
    <message>
        <source>{annotations} exported to “{name}”.</source>
        <translation>{annotations} exported to “{name}”.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Open its folder</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSources</name>
    <message>
        <source>“{title}”: what the filter shows</source>
        <translation>“{title}”: what the filter shows</translation>
    </message>
    <message>
        <source>“{title}”: all annotations</source>
        <translation>“{title}”: all annotations</translation>
    </message>
    <message>
        <source>The documents that the search has found</source>
        <translation>The documents that the search has found</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>The whole library</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen annotation(s)</source>
        <translation>
            <numerusform>The chosen annotation</numerusform>
            <numerusform>The %n chosen annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen document(s)</source>
        <translation>
            <numerusform>The chosen document</numerusform>
            <numerusform>The %n chosen documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n listed annotation(s)</source>
        <translation>
            <numerusform>The listed annotation</numerusform>
            <numerusform>The %n listed annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n listed task(s)</source>
        <translation>
            <numerusform>The %n listed task</numerusform>
            <numerusform>The %n listed tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Bookmarks that name no words: {count}</source>
        <translation>Bookmarks that name no words: {count}</translation>
    </message>
    <message>
        <source>Passages whose words the book does not let out: {count}</source>
        <translation>Passages whose words the book does not let out: {count}</translation>
    </message>
    <message>
        <source>Annotations that do not say which words they stand on: {count}</source>
        <translation>Annotations that do not say which words they stand on: {count}</translation>
    </message>
    <message>
        <source>Annotations that say nothing: {count}</source>
        <translation>Annotations that say nothing: {count}</translation>
    </message>
    <message>
        <source>Replies to annotations: {count}</source>
        <translation>Replies to annotations: {count}</translation>
    </message>
    <message>
        <source>Annotations that stand on pages elsewhere on the web: {count}</source>
        <translation>Annotations that stand on pages elsewhere on the web: {count}</translation>
    </message>
    <message>
        <source>Passages of pictures, recordings and pages of PDF files: {count}</source>
        <translation>Passages of pictures, recordings and pages of PDF files: {count}</translation>
    </message>
    <message>
        <source>Passages that lie outside of their text: {count}</source>
        <translation>Passages that lie outside of their text: {count}</translation>
    </message>
    <message>
        <source>Passages of documents whose text is not in the file: {count}</source>
        <translation>Passages of documents whose text is not in the file: {count}</translation>
    </message>
    <message>
        <source>Notes that belong to no document: {count}</source>
        <translation>Notes that belong to no document: {count}</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>below chance</source>
        <translation>below chance</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>slight</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>substantial</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>almost perfect</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>not defined</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>All marks</translation>
    </message>
</context>
<context>
    <name>AgreementModel</name>
    <message>
        <source>Marks with</source>
        <translation>Marks with</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Only {name}</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>{column} (characters)</source>
        <translation>{column} (characters)</translation>
    </message>
    <message>
        <source>{column} (paragraphs)</source>
        <translation>{column} (paragraphs)</translation>
    </message>
    <message>
        <source>Annotations: {name}</source>
        <translation>Annotations: {name}</translation>
    </message>
    <message>
        <source>Kappa (characters) in words</source>
        <translation>Kappa (characters) in words</translation>
    </message>
    <message>
        <source>Marks with this tag, or in this colour</source>
        <translation>Marks with this tag, or in this colour</translation>
    </message>
    <message>
        <source>How many marks {name} has</source>
        <translation>How many marks {name} has</translation>
    </message>
    <message>
        <source>Share of the characters, white space left out, that both have marked or both have left</source>
        <translation>Share of the characters, white space left out, that both have marked or both have left</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa over characters: 1 where both decide alike throughout, 0 where they agree as by chance</source>
        <translation>Cohen&apos;s kappa over characters: 1 where both decide alike throughout, 0 where they agree as by chance</translation>
    </message>
    <message>
        <source>The kappa over characters in the words of Landis and Koch (1977)</source>
        <translation>The kappa over characters in the words of Landis and Koch (1977)</translation>
    </message>
    <message>
        <source>Share of the paragraphs in which both have marked something, or neither has</source>
        <translation>Share of the paragraphs in which both have marked something, or neither has</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa over paragraphs</source>
        <translation>Cohen&apos;s kappa over paragraphs</translation>
    </message>
    <message>
        <source>Paragraphs marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</source>
        <translation>Paragraphs marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</translation>
    </message>
    <message>
        <source>Characters marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</source>
        <translation>Characters marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</translation>
    </message>
    <message>
        <source>Kappa is not defined: both have marked everything, or both nothing, so chance leaves nothing to agree on.</source>
        <translation>Kappa is not defined: both have marked everything, or both nothing, so chance leaves nothing to agree on.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphs</translation>
    </message>
</context>
<context>
    <name>AgreementPane</name>
    <message>
        <source>Compare layers</source>
        <translation>Compare layers</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>First reader</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Second reader</translation>
    </message>
    <message>
        <source>with</source>
        <translation>with</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the table and the passages as a file</source>
        <translation>Save the table and the passages as a file</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Agreement by tag and colour</source>
        <translation>Agreement by tag and colour</translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation>Which passages</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>Make mine</translation>
    </message>
    <message>
        <source>Put the annotations of the chosen passages among your own</source>
        <translation>Put the annotations of the chosen passages among your own</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>All passages</translation>
    </message>
    <message>
        <source>Marked by both</source>
        <translation>Marked by both</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Only {name}</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>Over characters the two agree on {share} (kappa {kappa}, {level}).</source>
        <translation>Over characters the two agree on {share} (kappa {kappa}, {level}).</translation>
    </message>
    <message>
        <source>A long text in which little is marked has a high share in any case. The kappa leaves out what chance would give.</source>
        <translation>A long text in which little is marked has a high share in any case. The kappa leaves out what chance would give.</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>There is nothing to compare yet. Choose “{action}” and take those of a colleague as a layer: what both have marked, and what one alone, will stand here, with how far you agree on each tag.</source>
        <translation>There is nothing to compare yet. Choose “{action}” and take those of a colleague as a layer: what both have marked, and what one alone, will stand here, with how far you agree on each tag.</translation>
    </message>
</context>
<context>
    <name>ComparingLayers</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>This annotation has no certain place in the text.</source>
        <translation>This annotation has no certain place in the text.</translation>
    </message>
    <message>
        <source>Agreement of {one} and {other}.csv</source>
        <translation>Agreement of {one} and {other}.csv</translation>
    </message>
    <message>
        <source>Save the comparison as</source>
        <translation>Save the comparison as</translation>
    </message>
</context>
<context>
    <name>LayerBar</name>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Layers ▾</source>
        <translation>Layers ▾</translation>
    </message>
    <message>
        <source>Compare, rename, merge or remove layers</source>
        <translation>Compare, rename, merge or remove layers</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Compare with mine…</source>
        <translation>Compare with mine…</translation>
    </message>
    <message>
        <source>Make all of them mine…</source>
        <translation>Make all of them mine…</translation>
    </message>
    <message>
        <source>Name and border…</source>
        <translation>Name and border…</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>Remove the layer</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Annotations of others</source>
        <translation>Annotations of others</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>Make mine</translation>
    </message>
    <message>
        <source>Put it among your own annotations; it stays in the layer</source>
        <translation>Put it among your own annotations; it stays in the layer</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Compare the layer with your own annotations</source>
        <translation>Compare the layer with your own annotations</translation>
    </message>
    <message>
        <source>{owner}: {words}</source>
        <translation>{owner}: {words}</translation>
    </message>
    <message>
        <source>Make mine: {owner}</source>
        <translation>Make mine: {owner}</translation>
    </message>
    <message numerus="yes">
        <source>%n more here: the comparison lists all of them.</source>
        <translation>
            <numerusform>%n more here: the comparison lists all of them.</numerusform>
            <numerusform>%n more here: the comparison lists all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerDialog</name>
    <message>
        <source>Layer “{name}”</source>
        <translation>Layer “{name}”</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Border</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Border</source>
        <translation>&amp;Border</translation>
    </message>
</context>
<context>
    <name>LayerSigns</name>
    <message>
        <source>azure, solid</source>
        <translation>azure, solid</translation>
    </message>
    <message>
        <source>ochre, dashed</source>
        <translation>ochre, dashed</translation>
    </message>
    <message>
        <source>violet, dotted</source>
        <translation>violet, dotted</translation>
    </message>
    <message>
        <source>teal, dash and dot</source>
        <translation>teal, dash and dot</translation>
    </message>
    <message>
        <source>slate, long dashes</source>
        <translation>slate, long dashes</translation>
    </message>
    <message>
        <source>brown, dash and two dots</source>
        <translation>brown, dash and two dots</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>{layer} ({author})</source>
        <translation>{layer} ({author})</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>Task: {task}</translation>
    </message>
    <message>
        <source>{owner}: {words}</source>
        <translation>{owner}: {words}</translation>
    </message>
</context>
<context>
    <name>Layering</name>
    <message>
        <source>The layers are hidden.</source>
        <translation>The layers are hidden.</translation>
    </message>
    <message>
        <source>The layers are shown.</source>
        <translation>The layers are shown.</translation>
    </message>
    <message>
        <source>There is no further mark of a layer in this direction.</source>
        <translation>There is no further mark of a layer in this direction.</translation>
    </message>
    <message>
        <source>No layer has a mark here.</source>
        <translation>No layer has a mark here.</translation>
    </message>
    <message>
        <source>Remove layer “{name}”</source>
        <translation>Remove layer “{name}”</translation>
    </message>
    <message>
        <source>Add to mine</source>
        <translation>Add to mine</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>All of them are among your own already.</source>
        <translation>All of them are among your own already.</translation>
    </message>
    <message>
        <source>Change layer “{name}”</source>
        <translation>Change layer “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%n of these annotations stand(s) on words that you have marked yourself.</source>
        <translation>
            <numerusform>One of these annotations stands on words that you have marked yourself.</numerusform>
            <numerusform>%n of these annotations stand on words that you have marked yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n annotation(s) from “{name}”</source>
        <translation>
            <numerusform>Take an annotation from “{name}”</numerusform>
            <numerusform>Take %n annotations from “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) taken from “{name}”.</source>
        <translation>
            <numerusform>One annotation taken from “{name}”.</numerusform>
            <numerusform>%n annotations taken from “{name}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>This document has no layer that is shown. With “{action}” a colleague&apos;s annotations become one.</source>
        <translation>This document has no layer that is shown. With “{action}” a colleague&apos;s annotations become one.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{name}” has been removed from all documents. Undo brings it back.</source>
        <translation>“{name}” has been removed from all documents. Undo brings it back.</translation>
    </message>
</context>
<context>
    <name>PassageModel</name>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Only {name}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Marked by</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
</context>
<context>
    <name>_Switch</name>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>Annotations of {name}: {count}. Border: {border}.</source>
        <translation>Annotations of {name}: {count}. Border: {border}.</translation>
    </message>
    <message>
        <source>Layer {name}</source>
        <translation>Layer {name}</translation>
    </message>
    <message>
        <source>Click to hide them.</source>
        <translation>Click to hide them.</translation>
    </message>
    <message>
        <source>Click to show them.</source>
        <translation>Click to show them.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Put the caret on a mark, or select cards, to copy annotations.</source>
        <translation>Put the caret on a mark, or select cards, to copy annotations.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) copied as Markdown</source>
        <translation>
            <numerusform>%n annotation copied as Markdown</numerusform>
            <numerusform>%n annotations copied as Markdown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) copied: rich text, Markdown and plain text</source>
        <translation>
            <numerusform>%n annotation copied: rich text, Markdown and plain text</numerusform>
            <numerusform>%n annotations copied: rich text, Markdown and plain text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>“{title}” · {count}</source>
        <translation>“{title}” · {count}</translation>
    </message>
</context>
<context>
    <name>Takings</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Deleted before</source>
        <translation>Deleted before</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>There already</translation>
    </message>
    <message>
        <source>Its words stand in your text as they are.</source>
        <translation>Its words stand in your text as they are.</translation>
    </message>
    <message>
        <source>Found with certainty, though the words differ.</source>
        <translation>Found with certainty, though the words differ.</translation>
    </message>
    <message>
        <source>This is a likely place only. It will wait under “To review”.</source>
        <translation>This is a likely place only. It will wait under “To review”.</translation>
    </message>
    <message>
        <source>Your text has no such passage. It will wait under “To review”.</source>
        <translation>Your text has no such passage. It will wait under “To review”.</translation>
    </message>
    <message>
        <source>You have it, but otherwise. Ticked, yours is written over; undo brings it back.</source>
        <translation>You have it, but otherwise. Ticked, yours is written over; undo brings it back.</translation>
    </message>
    <message>
        <source>You had it and deleted it. Ticked, it comes back.</source>
        <translation>You had it and deleted it. Ticked, it comes back.</translation>
    </message>
    <message>
        <source>You have it as it is; there is nothing to take.</source>
        <translation>You have it as it is; there is nothing to take.</translation>
    </message>
    <message>
        <source>A likely place only. The layer keeps it, and shows it once its passage is certain.</source>
        <translation>A likely place only. The layer keeps it, and shows it once its passage is certain.</translation>
    </message>
    <message>
        <source>Your text has no such passage. The layer keeps it, in case another edition has it.</source>
        <translation>Your text has no such passage. The layer keeps it, in case another edition has it.</translation>
    </message>
</context>
<context>
    <name>TakingTable</name>
    <message>
        <source>Annotations in the file</source>
        <translation>Annotations in the file</translation>
    </message>
</context>
<context>
    <name>LayerChoice</name>
    <message>
        <source>Among my own annotations</source>
        <translation>Among my own annotations</translation>
    </message>
    <message>
        <source>Apart, as a layer:</source>
        <translation>Apart, as a layer:</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Whose it is</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name of the layer</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Border</translation>
    </message>
    <message>
        <source>The layer “{name}” is there already: what it does not have yet is added, what it has is replaced.</source>
        <translation>The layer “{name}” is there already: what it does not have yet is added, what it has is replaced.</translation>
    </message>
    <message>
        <source>A layer is shown beside your own annotations, can be hidden and compared, and changes none of yours.</source>
        <translation>A layer is shown beside your own annotations, can be hidden and compared, and changes none of yours.</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentDialog</name>
    <message>
        <source>Choose a document</source>
        <translation>Choose a document</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Filter the documents</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>Documents of the library</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>DestinationRow</name>
    <message>
        <source>Document of the file</source>
        <translation>Document of the file</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Another document…</source>
        <translation>Another document…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Leave it out</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>{name} ({count}), goes nowhere</source>
        <translation>{name} ({count}), goes nowhere</translation>
    </message>
    <message>
        <source>no document of the library yet: choose one, or leave it out</source>
        <translation>no document of the library yet: choose one, or leave it out</translation>
    </message>
    <message>
        <source>Add the document first</source>
        <translation>Add the document first</translation>
    </message>
    <message>
        <source>The file holds its text: it is opened from there, and the annotations are shown again.</source>
        <translation>The file holds its text: it is opened from there, and the annotations are shown again.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>Import annotations</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>What becomes of them</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>In your text</source>
        <translation>In your text</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>No document of the library has been chosen for these annotations yet. Choose one above; open its file first if need be.</source>
        <translation>No document of the library has been chosen for these annotations yet. Choose one above; open its file first if need be.</translation>
    </message>
    <message>
        <source>Finding the passages in your texts…</source>
        <translation>Finding the passages in your texts…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>Stands with the document as a whole.</source>
        <translation>Stands with the document as a whole.</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Your note: {note}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>The layer has no name yet.</source>
        <translation>The layer has no name yet.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Nothing has been stored yet.</translation>
    </message>
    <message>
        <source>“{name}”: {annotations} on {documents}</source>
        <translation>“{name}”: {annotations} on {documents}</translation>
    </message>
    <message>
        <source>, by {author}</source>
        <translation>, by {author}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>Import %n annotation</numerusform>
            <numerusform>Import %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the file go(es) nowhere.</source>
        <translation>
            <numerusform>%n document of the file goes nowhere.</numerusform>
            <numerusform>%n documents of the file go nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Storing…</translation>
    </message>
    <message>
        <source>None of the passages stands there. Is it the right document?</source>
        <translation>None of the passages stands there. Is it the right document?</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Files with annotations ({patterns})</source>
        <translation>Files with annotations ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Import annotations</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Reading “{name}”…</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>That is not the password of “{name}”. Try again.</translation>
    </message>
    <message>
        <source>“{name}” opens with a password only.</source>
        <translation>“{name}” opens with a password only.</translation>
    </message>
    <message>
        <source>Which document of the library are the annotations of “{name}” about?</source>
        <translation>Which document of the library are the annotations of “{name}” about?</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Import layer “{name}”</source>
        <translation>Import layer “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>Import %n annotation</numerusform>
            <numerusform>Import %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) imported.</source>
        <translation>
            <numerusform>%n annotation imported.</numerusform>
            <numerusform>%n annotations imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for review.</source>
        <translation>
            <numerusform>%n of them waits for review.</numerusform>
            <numerusform>%n of them wait for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in the layer “{name}”.</source>
        <translation>
            <numerusform>%n annotation in the layer “{name}”.</numerusform>
            <numerusform>%n annotations in the layer “{name}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Today: {words}</source>
        <translation>Today: {words}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{name}, {category}: {value}</source>
        <translation>{name}, {category}: {value}</translation>
    </message>
</context>
<context>
    <name>FoldingSection</name>
    <message>
        <source>{title}, open</source>
        <translation>{title}, open</translation>
    </message>
    <message>
        <source>{title}, folded away</source>
        <translation>{title}, folded away</translation>
    </message>
</context>
<context>
    <name>FoundSection</name>
    <message>
        <source>Being looked for…</source>
        <translation>Being looked for…</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Show the first {most} of {total}</source>
        <translation>Show the first {most} of {total}</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Show all {total}</translation>
    </message>
    <message>
        <source>This could not be found; the line above says why.</source>
        <translation>This could not be found; the line above says why.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>{count} characters · {share} %</source>
        <translation>{count} characters · {share} %</translation>
    </message>
    <message>
        <source>{heading} {value}</source>
        <translation>{heading} {value}</translation>
    </message>
    <message>
        <source>{words}, places: {count}</source>
        <translation>{words}, places: {count}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>Overseeing</name>
    <message>
        <source>{at} of {count} · {next} goes on</source>
        <translation>{at} of {count} · {next} goes on</translation>
    </message>
</context>
<context>
    <name>RecallWords</name>
    <message>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Easy</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>New {new} · Learning {learning} · Due {due}</source>
        <translation>New {new} · Learning {learning} · Due {due}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} mo</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count} y</translation>
    </message>
    <message>
        <source>{count} to recall</source>
        <translation>{count} to recall</translation>
    </message>
</context>
<context>
    <name>RecallFaceView</name>
    <message>
        <source>{number}. {words}</source>
        <translation>{number}. {words}</translation>
    </message>
    <message numerus="yes">
        <source>Which key sentences stand below it? %n of them</source>
        <translation>
            <numerusform>Which key sentence stands below it?</numerusform>
            <numerusform>Which key sentences stand below it? %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What does it stand for? %n member(s)</source>
        <translation>
            <numerusform>What does it stand for? %n member</numerusform>
            <numerusform>What does it stand for? %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallPane</name>
    <message>
        <source>More new cards today</source>
        <translation>More new cards today</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>Open the passage</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>The card stays and comes no more</source>
        <translation>The card stays and comes no more</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>Delete the card</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>What it was made of stays as it is</source>
        <translation>What it was made of stays as it is</translation>
    </message>
    <message>
        <source>{act}  {key}</source>
        <translation>{act}  {key}</translation>
    </message>
    <message>
        <source>{act}  {key} · {when}</source>
        <translation>{act}  {key} · {when}</translation>
    </message>
    <message>
        <source>{act}, again in {when}</source>
        <translation>{act}, again in {when}</translation>
    </message>
    <message>
        <source>The next card comes {when}.</source>
        <translation>The next card comes {when}.</translation>
    </message>
    <message>
        <source>The next cards are due {when}.</source>
        <translation>The next cards are due {when}.</translation>
    </message>
    <message>
        <source>No card is due today.</source>
        <translation>No card is due today.</translation>
    </message>
    <message>
        <source>That is all for today: {answers}, {known} of them known.</source>
        <translation>That is all for today: {answers}, {known} of them known.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Let suspended cards come again</source>
        <translation>Let suspended cards come again</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are suspended.</source>
        <translation>
            <numerusform>%n card is suspended.</numerusform>
            <numerusform>%n cards are suspended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>There are no recall cards yet. Select words and press {key}, or choose “Recall card” in the menu of a mark, of cards of annotations, or of a heading: they are asked here when they are due.</source>
        <translation>There are no recall cards yet. Select words and press {key}, or choose “Recall card” in the menu of a mark, of cards of annotations, or of a heading: they are asked here when they are due.</translation>
    </message>
    <message>
        <source>Answer a recall card</source>
        <translation>Answer a recall card</translation>
    </message>
    <message>
        <source>Suspend a recall card</source>
        <translation>Suspend a recall card</translation>
    </message>
    <message>
        <source>Suspended: the card comes no more. Undo brings it back.</source>
        <translation>Suspended: the card comes no more. Undo brings it back.</translation>
    </message>
    <message>
        <source>Delete a recall card</source>
        <translation>Delete a recall card</translation>
    </message>
    <message>
        <source>The recall card is deleted. Undo brings it back.</source>
        <translation>The recall card is deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>What this card asks for stands in no document.</source>
        <translation>What this card asks for stands in no document.</translation>
    </message>
    <message>
        <source>Let suspended recall cards come again</source>
        <translation>Let suspended recall cards come again</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>We</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>MMM</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>less than a minute</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>DaySquares</name>
    <message>
        <source>Reading calendar</source>
        <translation>Reading calendar</translation>
    </message>
    <message>
        <source>{day} · {time}</source>
        <translation>{day} · {time}</translation>
    </message>
    <message>
        <source>nothing read</source>
        <translation>nothing read</translation>
    </message>
</context>
<context>
    <name>ReadingCalendar</name>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Reading times are not kept. Settings…</source>
        <translation>Reading times are not kept. Settings…</translation>
    </message>
    <message>
        <source>Reading calendar {time}</source>
        <translation>Reading calendar {time}</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>Nothing read</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortionTree</name>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Portions by day</source>
        <translation>Portions by day</translation>
    </message>
    <message>
        <source>Enter opens a portion, Space says that it was read.</source>
        <translation>Enter opens a portion, Space says that it was read.</translation>
    </message>
    <message>
        <source>{portion} (no longer in the text)</source>
        <translation>{portion} (no longer in the text)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>Overdue, {day}</source>
        <translation>Overdue, {day}</translation>
    </message>
    <message>
        <source>Read ({count})</source>
        <translation>Read ({count})</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Study plan</source>
        <translation>Study plan</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>Which plan</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>All plans</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>New plan…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>How much of the plan was read</source>
        <translation>How much of the plan was read</translation>
    </message>
    <message>
        <source>Move what was missed forward</source>
        <translation>Move what was missed forward</translation>
    </message>
    <message>
        <source>What is left is given to the days from today to the last one.</source>
        <translation>What is left is given to the days from today to the last one.</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>up to {day}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>The documents of this plan lie in the trash. Put them back, and their portions are here again.</source>
        <translation>The documents of this plan lie in the trash. Put them back, and their portions are here again.</translation>
    </message>
    <message>
        <source>There is no plan yet. Choose documents in the library, or open one, and use “New plan…”: up to the day that you name, each day gets a portion of about the same length, and what you have read ticks itself off.</source>
        <translation>There is no plan yet. Choose documents in the library, or open one, and use “New plan…”: up to the day that you name, each day gets a portion of about the same length, and what you have read ticks itself off.</translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s) of documents in the trash left out</source>
        <translation>
            <numerusform>%n portion of a document in the trash left out</numerusform>
            <numerusform>%n portions of documents in the trash left out</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents of this plan have been deleted. There is nothing left to be read; “Remove” takes it away.</source>
        <translation>The documents of this plan have been deleted. There is nothing left to be read; “Remove” takes it away.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln portion(s) read</source>
        <translation>
            <numerusform>{done} of %Ln portion read</numerusform>
            <numerusform>{done} of %Ln portions read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>New study plan</source>
        <translation>New study plan</translation>
    </message>
    <message>
        <source>Change the study plan</source>
        <translation>Change the study plan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Up to</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>What is to be read</source>
        <translation>What is to be read</translation>
    </message>
    <message>
        <source>Add a document…</source>
        <translation>Add a document…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Sections to be read</source>
        <translation>Sections to be read</translation>
    </message>
    <message>
        <source>Sections to be read; none ticked: all of it</source>
        <translation>Sections to be read; none ticked: all of it</translation>
    </message>
    <message>
        <source>What would be read on each day</source>
        <translation>What would be read on each day</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Make the plan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{day} · {count} characters · {words}</source>
        <translation>{day} · {count} characters · {words}</translation>
    </message>
    <message>
        <source>There is nothing to be read in these days. Choose a later day, or more days of the week.</source>
        <translation>There is nothing to be read in these days. Choose a later day, or more days of the week.</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters on %n day(s), about {each} a day, which takes {time}</source>
        <translation>
            <numerusform>{count} characters on %n day, about {each} a day, which takes {time}</numerusform>
            <numerusform>{count} characters on %n days, about {each} a day, which takes {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it has been read.</source>
        <translation>All of it has been read.</translation>
    </message>
    <message>
        <source>Sharing it out among the days…</source>
        <translation>Sharing it out among the days…</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The reading times have been forgotten.</source>
        <translation>The reading times have been forgotten.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s)</source>
        <translation>
            <numerusform>%n portion</numerusform>
            <numerusform>%n portions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charting</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Table for Excel (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Picture that can be enlarged (*.svg)</source>
        <translation>Picture that can be enlarged (*.svg)</translation>
    </message>
    <message>
        <source>Save the terms as</source>
        <translation>Save the terms as</translation>
    </message>
    <message>
        <source>Terms over time.csv</source>
        <translation>Terms over time.csv</translation>
    </message>
    <message>
        <source>As in the concordance</source>
        <translation>As in the concordance</translation>
    </message>
    <message>
        <source>Whole documents are counted: sections, colours and tags narrow no numbers.</source>
        <translation>Whole documents are counted: sections, colours and tags narrow no numbers.</translation>
    </message>
</context>
<context>
    <name>TermsPane</name>
    <message>
        <source>Terms over time</source>
        <translation>Terms over time</translation>
    </message>
    <message>
        <source>Terms, parted by blanks or commas; Enter counts them</source>
        <translation>Terms, parted by blanks or commas; Enter counts them</translation>
    </message>
    <message>
        <source>Terms to be counted</source>
        <translation>Terms to be counted</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Terms that are counted</source>
        <translation>Terms that are counted</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>Both scripts</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>Simplified and traditional characters alike</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>By speaker</translation>
    </message>
    <message>
        <source>By occasion</source>
        <translation>By occasion</translation>
    </message>
    <message>
        <source>Documents that are counted</source>
        <translation>Documents that are counted</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>What the numbers are</translation>
    </message>
    <message>
        <source>Per 10,000 characters</source>
        <translation>Per 10,000 characters</translation>
    </message>
    <message>
        <source>Number of places</source>
        <translation>Number of places</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>How it is drawn</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the numbers as a table, or the chart as a picture</source>
        <translation>Save the numbers as a table, or the chart as a picture</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Numbers of the chart</translation>
    </message>
    <message>
        <source>At most {count} terms at a time: take one off first.</source>
        <translation>At most {count} terms at a time: take one off first.</translation>
    </message>
    <message>
        <source>How often words stand in the documents of each year, speaker or occasion will be shown here. Write one or several above and press Enter; a term with blanks or commas in it stands in quotes.</source>
        <translation>How often words stand in the documents of each year, speaker or occasion will be shown here. Write one or several above and press Enter; a term with blanks or commas in it stands in quotes.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>There are no documents to count in. Add files to the library, or choose the whole library above.</source>
        <translation>There are no documents to count in. Add files to the library, or choose the whole library above.</translation>
    </message>
    <message>
        <source>{places} in {documents}</source>
        <translation>{places} in {documents}</translation>
    </message>
    <message>
        <source>per 10,000 characters</source>
        <translation>per 10,000 characters</translation>
    </message>
    <message>
        <source>places</source>
        <translation>places</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln smallest group(s) are in the table only</source>
        <translation>
            <numerusform>the smallest group is in the table only</numerusform>
            <numerusform>the %Ln smallest groups are in the table only</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this stands in any of {documents}</source>
        <translation>None of this stands in any of {documents}</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>No speaker</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>No occasion</translation>
    </message>
    <message>
        <source>{term}, per 10,000 characters</source>
        <translation>{term}, per 10,000 characters</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Places in ten thousand characters</source>
        <translation>Places in ten thousand characters</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>{term}, {group}: {places}, in {documents}; {rate} per 10,000 characters</source>
        <translation>{term}, {group}: {places}, in {documents}; {rate} per 10,000 characters</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecitePane</name>
    <message>
        <source>Recite</source>
        <translation>Recite</translation>
    </message>
    <message>
        <source>First characters  F</source>
        <translation>First characters  F</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>First characters</translation>
    </message>
    <message>
        <source>Of each word that is left out the first character stays</source>
        <translation>Of each word that is left out the first character stays</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Leave out more</source>
        <translation>Leave out more</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Show how the next word begins; once more, all of it</source>
        <translation>Show how the next word begins; once more, all of it</translation>
    </message>
    <message>
        <source>{act}  {key}</source>
        <translation>{act}  {key}</translation>
    </message>
    <message>
        <source>{share}% left out</source>
        <translation>{share}% left out</translation>
    </message>
</context>
<context>
    <name>Reciting</name>
    <message>
        <source>There is nothing to recite here. Select a passage.</source>
        <translation>There is nothing to recite here. Select a passage.</translation>
    </message>
    <message>
        <source>Of {all} characters the first {most} are recited: more nobody learns in one go. Select another passage to go on.</source>
        <translation>Of {all} characters the first {most} are recited: more nobody learns in one go. Select another passage to go on.</translation>
    </message>
</context>
<context>
    <name>Contrast</name>
    <message>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reworded</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change} points</translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Sentences of each kind by section</source>
        <translation>Sentences of each kind by section</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>All sentences</translation>
    </message>
    <message>
        <source>(without a heading)</source>
        <translation>(without a heading)</translation>
    </message>
    <message>
        <source>{heading} (moved)</source>
        <translation>{heading} (moved)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>(beginning)</translation>
    </message>
    <message>
        <source>(closing)</source>
        <translation>(closing)</translation>
    </message>
</context>
<context>
    <name>PhraseTable</name>
    <message>
        <source>Set phrases of both documents</source>
        <translation>Set phrases of both documents</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>Set phrase</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures for the same subject</source>
        <translation>Figures for the same subject</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ContrastModel</name>
    <message>
        <source>section moved</source>
        <translation>section moved</translation>
    </message>
    <message>
        <source>section</source>
        <translation>section</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>reworded: {words}</source>
        <translation>reworded: {words}</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reworded</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>dropped</translation>
    </message>
    <message numerus="yes">
        <source>… %n sentence(s) alike</source>
        <translation>
            <numerusform>… %n sentence alike</numerusform>
            <numerusform>… %n sentences alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContrastPane</name>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Sentences of both documents</source>
        <translation>Sentences of both documents</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the comparison as a Word document or a web page</source>
        <translation>Save the comparison as a Word document or a web page</translation>
    </message>
    <message>
        <source>What is told of both documents</source>
        <translation>What is told of both documents</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Which sentences are shown</source>
        <translation>Which sentences are shown</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>Compare another document on the left</source>
        <translation>Compare another document on the left</translation>
    </message>
    <message>
        <source>Compare another document on the right</source>
        <translation>Compare another document on the right</translation>
    </message>
    <message>
        <source>Swap both documents</source>
        <translation>Swap both documents</translation>
    </message>
    <message>
        <source>All sentences ({count})</source>
        <translation>All sentences ({count})</translation>
    </message>
    <message>
        <source>All that differ ({count})</source>
        <translation>All that differ ({count})</translation>
    </message>
    <message>
        <source>Only {kind} ({count})</source>
        <translation>Only {kind} ({count})</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>Both have the same text.</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>All sentences are the same; headings or their order are not.</source>
        <translation>All sentences are the same; headings or their order are not.</translation>
    </message>
</context>
<context>
    <name>Contrasting</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Choose two documents in the list, then compare them.</source>
        <translation>Choose two documents in the list, then compare them.</translation>
    </message>
    <message>
        <source>Open a document first, or choose two in the library.</source>
        <translation>Open a document first, or choose two in the library.</translation>
    </message>
    <message>
        <source>The library holds no other document. Add last year&apos;s text first.</source>
        <translation>The library holds no other document. Add last year&apos;s text first.</translation>
    </message>
    <message>
        <source>With which document is it to be compared?</source>
        <translation>With which document is it to be compared?</translation>
    </message>
    <message>
        <source>Comparison of {old} and {new}</source>
        <translation>Comparison of {old} and {new}</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>Web page in one file (*.html)</translation>
    </message>
    <message>
        <source>Save the comparison as</source>
        <translation>Save the comparison as</translation>
    </message>
</context>
<context>
    <name>PhraseCardFrame</name>
    <message>
        <source>Set phrase</source>
        <translation>Set phrase</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Show every place in the library as lines</source>
        <translation>Show every place in the library as lines</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>Recall card</translation>
    </message>
    <message>
        <source>Ask me what it stands for when it is due</source>
        <translation>Ask me what it stands for when it is due</translation>
    </message>
    <message>
        <source>Your own entry stands in the place of the lexicon&apos;s</source>
        <translation>Your own entry stands in the place of the lexicon&apos;s</translation>
    </message>
    <message>
        <source>What it stands for is not known here. You can write it down yourself.</source>
        <translation>What it stands for is not known here. You can write it down yourself.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Show where it is told</source>
        <translation>Show where it is told</translation>
    </message>
    <message>
        <source>Open this document there</source>
        <translation>Open this document there</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>Numbered</source>
        <translation>Numbered</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Quoted</translation>
    </message>
    <message>
        <source>In this text</source>
        <translation>In this text</translation>
    </message>
    <message>
        <source>It stands nowhere else in the library.</source>
        <translation>It stands nowhere else in the library.</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Your own entry</translation>
    </message>
    <message>
        <source>Lexicon</source>
        <translation>Lexicon</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in this text: the next one</source>
        <translation>
            <numerusform>%Ln place in this text: the next one</numerusform>
            <numerusform>%Ln places in this text: the next one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of the library have it</source>
        <translation>
            <numerusform>%Ln document of the library has it</numerusform>
            <numerusform>%Ln documents of the library have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>phrases.json beside the library is no list of set phrases. It stays as it is until you save an entry of your own.</source>
        <translation>phrases.json beside the library is no list of set phrases. It stays as it is until you save an entry of your own.</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies) of phrases.json have no name and are passed over: {numbers}.</source>
        <translation>
            <numerusform>Entry {numbers} of phrases.json has no name and is passed over.</numerusform>
            <numerusform>%n entries of phrases.json have no name and are passed over: {numbers}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhrasesModel</name>
    <message>
        <source>in this text</source>
        <translation>in this text</translation>
    </message>
    <message>
        <source>in the lexicon</source>
        <translation>in the lexicon</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>Set phrase</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>First place</translation>
    </message>
</context>
<context>
    <name>PhrasesPane</name>
    <message>
        <source>Set phrases</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter set phrases</source>
        <translation>Filter set phrases</translation>
    </message>
    <message>
        <source>Which set phrases</source>
        <translation>Which set phrases</translation>
    </message>
    <message>
        <source>All that count</source>
        <translation>All that count</translation>
    </message>
    <message>
        <source>Also such as may be everyday words</source>
        <translation>Also such as may be everyday words</translation>
    </message>
    <message>
        <source>My set phrases…</source>
        <translation>My set phrases…</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>What it stands for</translation>
    </message>
    <message>
        <source>Entry…</source>
        <translation>Entry…</translation>
    </message>
    <message>
        <source>Write or correct what it stands for</source>
        <translation>Write or correct what it stands for</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>The text has no set phrases.</source>
        <translation>The text has no set phrases.</translation>
    </message>
    <message>
        <source>Set phrases of the text</source>
        <translation>Set phrases of the text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln set phrase</numerusform>
            <numerusform>%Ln set phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the set phrases that are shown as a table</source>
        <translation>Save the set phrases that are shown as a table</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Undo {step}</source>
        <translation>Undo {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>My set phrases</source>
        <translation>My set phrases</translation>
    </message>
    <message>
        <source>An entry of yours stands in the place of the lexicon&apos;s entry with the same name. The lexicon itself stays.</source>
        <translation>An entry of yours stands in the place of the lexicon&apos;s entry with the same name. The lexicon itself stays.</translation>
    </message>
    <message>
        <source>Other names, parted by blanks</source>
        <translation>Other names, parted by blanks</translation>
    </message>
    <message>
        <source>2024-03-05, the occasion</source>
        <translation>2024-03-05, the occasion</translation>
    </message>
    <message>
        <source>What it stands for, one on a line</source>
        <translation>What it stands for, one on a line</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>Set phrase</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>Defined</source>
        <translation>Defined</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What you have written is not saved. Save it, or do the same once more to let it go.</source>
        <translation>What you have written is not saved. Save it, or do the same once more to let it go.</translation>
    </message>
</context>
<context>
    <name>PhraseCards</name>
    <message>
        <source>Select a set phrase of at most {count} characters.</source>
        <translation>Select a set phrase of at most {count} characters.</translation>
    </message>
    <message>
        <source>No set phrase stands here. Select the words that are one.</source>
        <translation>No set phrase stands here. Select the words that are one.</translation>
    </message>
</context>
<context>
    <name>PhraseEntries</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Remove a set phrase</source>
        <translation>Remove a set phrase</translation>
    </message>
    <message>
        <source>Write a set phrase</source>
        <translation>Write a set phrase</translation>
    </message>
    <message>
        <source>Import set phrases</source>
        <translation>Import set phrases</translation>
    </message>
    <message>
        <source>Set phrases (*.json)</source>
        <translation>Set phrases (*.json)</translation>
    </message>
    <message>
        <source>Export set phrases</source>
        <translation>Export set phrases</translation>
    </message>
    <message>
        <source>My set phrases.json</source>
        <translation>My set phrases.json</translation>
    </message>
    <message>
        <source>phrases.json was no list of set phrases; it is kept as {name}.</source>
        <translation>phrases.json was no list of set phrases; it is kept as {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n set phrase(s) imported.</source>
        <translation>
            <numerusform>%n set phrase imported.</numerusform>
            <numerusform>%n set phrases imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies) without a name passed over.</source>
        <translation>
            <numerusform>%n entry without a name passed over.</numerusform>
            <numerusform>%n entries without a name passed over.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands in the place of an entry that you had; undo brings that back.</source>
        <translation>It stands in the place of an entry that you had; undo brings that back.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) in the place of entries that you had; undo brings these back.</source>
        <translation>
            <numerusform>%n of them stands in the place of an entry that you had; undo brings that back.</numerusform>
            <numerusform>%n of them stand in the place of entries that you had; undo brings these back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>Accept (A)</source>
        <translation>Accept (A)</translation>
    </message>
    <message>
        <source>Make tasks of the chosen sentences</source>
        <translation>Make tasks of the chosen sentences</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>Edit (E)</translation>
    </message>
    <message>
        <source>Write in the current cell before it is accepted</source>
        <translation>Write in the current cell before it is accepted</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Reject (X)</translation>
    </message>
    <message>
        <source>Propose the chosen sentences no more</source>
        <translation>Propose the chosen sentences no more</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Choose all proposals, to answer them at once</source>
        <translation>Choose all proposals, to answer them at once</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>Proposed tasks</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>The sentence</translation>
    </message>
    <message>
        <source>Looking for sentences that ask for something…</source>
        <translation>Looking for sentences that ask for something…</translation>
    </message>
    <message>
        <source>No proposals are left: each sentence that asks for something has been answered, or none was found.</source>
        <translation>No proposals are left: each sentence that asks for something has been answered, or none was found.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) left</source>
        <translation>
            <numerusform>%n proposal left</numerusform>
            <numerusform>%n proposals left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>{words} ({day})</source>
        <translation>{words} ({day})</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Select what is counted, such as grain output, to follow its figures over the library.</source>
        <translation>Select what is counted, such as grain output, to follow its figures over the library.</translation>
    </message>
    <message>
        <source>Workbook for Excel (*.xlsx)</source>
        <translation>Workbook for Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Save the figures as</source>
        <translation>Save the figures as</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>The text that is shown does not have this place any more.</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Filter figures…</source>
        <translation>Filter figures…</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>Filter figures</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>All units of measure</source>
        <translation>All units of measure</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>In text order</translation>
    </message>
    <message>
        <source>Sort the figures as they stand in the text</source>
        <translation>Sort the figures as they stand in the text</translation>
    </message>
    <message>
        <source>Follow over the library</source>
        <translation>Follow over the library</translation>
    </message>
    <message>
        <source>Show what other documents say of the same subject (F)</source>
        <translation>Show what other documents say of the same subject (F)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save the figures that are shown as a table</source>
        <translation>Save the figures that are shown as a table</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>without a unit</source>
        <translation>without a unit</translation>
    </message>
    <message>
        <source>Open a document: the figures of its text will be listed here, with what they count.</source>
        <translation>Open a document: the figures of its text will be listed here, with what they count.</translation>
    </message>
    <message>
        <source>Looking for figures…</source>
        <translation>Looking for figures…</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>No figure fits the filter. Clear it to see all of them.</source>
        <translation>No figure fits the filter. Clear it to see all of them.</translation>
    </message>
    <message>
        <source>This text gives no figures.</source>
        <translation>This text gives no figures.</translation>
    </message>
    <message>
        <source>{shown} of {whole}</source>
        <translation>{shown} of {whole}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
</context>
<context>
    <name>FollowedModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>aim</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>FollowedView</name>
    <message>
        <source>Which figures</source>
        <translation>Which figures</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>How it is drawn</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save these figures as a table</source>
        <translation>Save these figures as a table</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>Back to the figures</translation>
    </message>
    <message>
        <source>Figures of the subject by document</source>
        <translation>Figures of the subject by document</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>Looking through the library…</translation>
    </message>
    <message>
        <source>No document of the library gives figures of {subject}. Add the reports of other years to the library.</source>
        <translation>No document of the library gives figures of {subject}. Add the reports of other years to the library.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>Change, in {unit}</source>
        <translation>Change, in {unit}</translation>
    </message>
    <message>
        <source>In {unit}</source>
        <translation>In {unit}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>{figures} in {documents}</source>
        <translation>{figures} in {documents}</translation>
    </message>
    <message>
        <source>the latest documents only</source>
        <translation>the latest documents only</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>all places</source>
        <translation>all places</translation>
    </message>
    <message>
        <source>place not told</source>
        <translation>place not told</translation>
    </message>
    <message>
        <source>Figures of several places are drawn as bars. Choose one place for a line.</source>
        <translation>Figures of several places are drawn as bars. Choose one place for a line.</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>Accept %n proposal</numerusform>
            <numerusform>Accept %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n proposal(s)</source>
        <translation>
            <numerusform>Reject %n proposal</numerusform>
            <numerusform>Reject %n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>Change plan “{name}”</source>
        <translation>Change plan “{name}”</translation>
    </message>
    <message>
        <source>Move what was missed forward</source>
        <translation>Move what was missed forward</translation>
    </message>
    <message>
        <source>Remove plan “{name}”</source>
        <translation>Remove plan “{name}”</translation>
    </message>
    <message>
        <source>“{name}” has been removed. Undo brings it back.</source>
        <translation>“{name}” has been removed. Undo brings it back.</translation>
    </message>
    <message>
        <source>Tick a portion off</source>
        <translation>Tick a portion off</translation>
    </message>
    <message>
        <source>Take a portion as unread</source>
        <translation>Take a portion as unread</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>Study plan</translation>
    </message>
    <message>
        <source>Which document is to be read, too?</source>
        <translation>Which document is to be read, too?</translation>
    </message>
    <message>
        <source>Make plan “{name}”</source>
        <translation>Make plan “{name}”</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>Read through: {portion} (plan “{name}”)</source>
        <translation>Read through: {portion} (plan “{name}”)</translation>
    </message>
</context>
<context>
    <name>CardMaking</name>
    <message>
        <source>Only marks on words can become recall cards.</source>
        <translation>Only marks on words can become recall cards.</translation>
    </message>
    <message>
        <source>Nothing is marked in this document yet.</source>
        <translation>Nothing is marked in this document yet.</translation>
    </message>
    <message>
        <source>There are recall cards of all of them already.</source>
        <translation>There are recall cards of all of them already.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n recall card(s)</source>
        <translation>
            <numerusform>Remove %n recall card</numerusform>
            <numerusform>Remove %n recall cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recall card(s) removed</source>
        <translation>
            <numerusform>%n recall card removed</numerusform>
            <numerusform>%n recall cards removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n recall card(s)</source>
        <translation>
            <numerusform>Make %n recall card</numerusform>
            <numerusform>Make %n recall cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recall card(s) made. {key} asks what is due.</source>
        <translation>
            <numerusform>%n recall card made. {key} asks what is due.</numerusform>
            <numerusform>%n recall cards made. {key} asks what is due.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody says what “{name}” stands for. Write that down among the set phrases, then make the card.</source>
        <translation>Nobody says what “{name}” stands for. Write that down among the set phrases, then make the card.</translation>
    </message>
    <message>
        <source>Below this heading stands nothing that could be asked for.</source>
        <translation>Below this heading stands nothing that could be asked for.</translation>
    </message>
    <message>
        <source>The filter shows no marks on words in this document.</source>
        <translation>The filter shows no marks on words in this document.</translation>
    </message>
</context>
<context>
    <name>TroubleLine</name>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
</context>
<context>
    <name>TaskGroups</name>
    <message>
        <source>No groups</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>By deadline</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>By state</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>Without a unit</translation>
    </message>
    <message>
        <source>Without a person</source>
        <translation>Without a person</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Without a day</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}, %n overdue</source>
        <translation>
            <numerusform>{count}, %n overdue</numerusform>
            <numerusform>{count}, %n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrasing</name>
    <message>
        <source>Export the set phrases</source>
        <translation>Export the set phrases</translation>
    </message>
    <message>
        <source>Set phrases.csv</source>
        <translation>Set phrases.csv</translation>
    </message>
</context>
</TS>
