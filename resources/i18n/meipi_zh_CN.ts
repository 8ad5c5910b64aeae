<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>从剪贴板新建</translation>
    </message>
    <message>
        <source>Save text as…</source>
        <translation>文本另存为…</translation>
    </message>
    <message>
        <source>Open the sample speech</source>
        <translation>打开示例讲话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste as a document</source>
        <translation>粘贴为新文档</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Highlight in gamboge</source>
        <translation>标为藤黄</translation>
    </message>
    <message>
        <source>Highlight in cinnabar</source>
        <translation>标为朱砂</translation>
    </message>
    <message>
        <source>Highlight in malachite</source>
        <translation>标为石绿</translation>
    </message>
    <message>
        <source>Highlight in indigo</source>
        <translation>标为花青</translation>
    </message>
    <message>
        <source>Highlight in rouge</source>
        <translation>标为胭脂</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Go to the card</source>
        <translation>转到卡片</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一处标记</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一处标记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>要览</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Expand to level 1</source>
        <translation>展开到一级</translation>
    </message>
    <message>
        <source>Expand to level 2</source>
        <translation>展开到二级</translation>
    </message>
    <message>
        <source>Expand to level 3</source>
        <translation>展开到三级</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Rename heading</source>
        <translation>重命名标题</translation>
    </message>
    <message>
        <source>Promote heading</source>
        <translation>标题升一级</translation>
    </message>
    <message>
        <source>Demote heading</source>
        <translation>标题降一级</translation>
    </message>
    <message>
        <source>Join with the next heading</source>
        <translation>与下一个标题合并</translation>
    </message>
    <message>
        <source>Remove heading</source>
        <translation>移除标题</translation>
    </message>
    <message>
        <source>Restore a removed heading…</source>
        <translation>恢复已移除的标题…</translation>
    </message>
    <message>
        <source>Outline as recognised</source>
        <translation>恢复自动识别的大纲</translation>
    </message>
    <message>
        <source>Copy outline</source>
        <translation>复制大纲</translation>
    </message>
    <message>
        <source>Copy outline as Markdown</source>
        <translation>复制大纲为 Markdown</translation>
    </message>
    <message>
        <source>Copy this section&apos;s outline</source>
        <translation>复制本节大纲</translation>
    </message>
    <message>
        <source>Copy this section&apos;s outline as Markdown</source>
        <translation>复制本节大纲为 Markdown</translation>
    </message>
    <message>
        <source>Make heading from selection</source>
        <translation>将所选文字设为标题</translation>
    </message>
    <message>
        <source>Rule sets…</source>
        <translation>规则集…</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>骨架</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Outline pane</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Annotations pane</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Paper theme</source>
        <translation>纸（浅色）</translation>
    </message>
    <message>
        <source>Night theme</source>
        <translation>夜（深色）</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>关于眉批</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Write tags</source>
        <translation>写标签</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>设为任务</translation>
    </message>
    <message>
        <source>Note on the document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Mark every occurrence</source>
        <translation>标记全部出现</translation>
    </message>
    <message>
        <source>Other mark at this place</source>
        <translation>同一处的另一个标记</translation>
    </message>
    <message>
        <source>Beginning of the mark one character back</source>
        <translation>标记开头前移一字</translation>
    </message>
    <message>
        <source>Beginning of the mark one character forward</source>
        <translation>标记开头后移一字</translation>
    </message>
    <message>
        <source>End of the mark one character back</source>
        <translation>标记末尾前移一字</translation>
    </message>
    <message>
        <source>End of the mark one character forward</source>
        <translation>标记末尾后移一字</translation>
    </message>
    <message>
        <source>Whole group in gamboge</source>
        <translation>整组改为藤黄</translation>
    </message>
    <message>
        <source>Whole group in cinnabar</source>
        <translation>整组改为朱砂</translation>
    </message>
    <message>
        <source>Whole group in malachite</source>
        <translation>整组改为石绿</translation>
    </message>
    <message>
        <source>Whole group in indigo</source>
        <translation>整组改为花青</translation>
    </message>
    <message>
        <source>Whole group in rouge</source>
        <translation>整组改为胭脂</translation>
    </message>
    <message>
        <source>Remove the whole group</source>
        <translation>去掉整组标记</translation>
    </message>
    <message>
        <source>Marks and colours…</source>
        <translation>标记与颜色…</translation>
    </message>
    <message>
        <source>Highlight in {colour}</source>
        <translation>标为{colour}</translation>
    </message>
    <message>
        <source>Whole group in {colour}</source>
        <translation>整组改为{colour}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>勘正文字…</translation>
    </message>
    <message>
        <source>Filter annotations…</source>
        <translation>筛选批注…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Review annotations…</source>
        <translation>核对批注…</translation>
    </message>
    <message>
        <source>Library and backups…</source>
        <translation>书库与备份…</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>White theme</source>
        <translation>白（浅色）</translation>
    </message>
    <message>
        <source>Green theme</source>
        <translation>护眼（浅绿）</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Word count…</source>
        <translation>字数统计…</translation>
    </message>
    <message>
        <source>Typography…</source>
        <translation>字体与版面…</translation>
    </message>
    <message>
        <source>Focus on the paragraph</source>
        <translation>专注于当前段落</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>重新打开关闭的标签</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右并排</translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation>移到另一侧</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>一起滚动</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Scroll by itself</source>
        <translation>自动滚动</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Add as a word</source>
        <translation>添加为词语</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>我的词语…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Find the selected words</source>
        <translation>查找所选文字</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>复制本处链接</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>再看一遍提示</translation>
    </message>
    <message>
        <source>Import report…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the library…</source>
        <translation>在书库中查找…</translation>
    </message>
    <message>
        <source>Document details…</source>
        <translation>文档信息…</translation>
    </message>
    <message>
        <source>Tags of the document…</source>
        <translation>文档标签…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>文集…</translation>
    </message>
    <message>
        <source>Move the document to the trash</source>
        <translation>将文档移入回收站</translation>
    </message>
    <message>
        <source>Trash of documents…</source>
        <translation>文档回收站…</translation>
    </message>
    <message>
        <source>Near duplicates…</source>
        <translation>相近文档…</translation>
    </message>
    <message>
        <source>Missing files…</source>
        <translation>缺失的文件…</translation>
    </message>
    <message>
        <source>Add files to the library…</source>
        <translation>文件入库…</translation>
    </message>
    <message>
        <source>Add a folder to the library…</source>
        <translation>文件夹入库…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>关注的文件夹…</translation>
    </message>
    <message>
        <source>Next place found in the library</source>
        <translation>书库查找的下一处</translation>
    </message>
    <message>
        <source>Previous place found in the library</source>
        <translation>书库查找的上一处</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>语境索引</translation>
    </message>
    <message>
        <source>Library page</source>
        <translation>书库页</translation>
    </message>
    <message>
        <source>Annotations of the library</source>
        <translation>全库批注</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the document…</source>
        <translation>导出文档…</translation>
    </message>
    <message>
        <source>What others have noted here</source>
        <translation>此处他人的批注</translation>
    </message>
    <message>
        <source>Next mark of a layer</source>
        <translation>下一处批注层标记</translation>
    </message>
    <message>
        <source>Previous mark of a layer</source>
        <translation>上一处批注层标记</translation>
    </message>
    <message>
        <source>Show or hide the layers</source>
        <translation>显示或隐藏批注层</translation>
    </message>
    <message>
        <source>Compare layers</source>
        <translation>对照批注层</translation>
    </message>
    <message>
        <source>Copy annotations</source>
        <translation>复制批注</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>导入批注…</translation>
    </message>
    <message>
        <source>Overview page</source>
        <translation>要览页</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>复习卡</translation>
    </message>
    <message>
        <source>Recall cards of all marks shown</source>
        <translation>给列出的标记建复习卡</translation>
    </message>
    <message>
        <source>Recall card of this section</source>
        <translation>本节复习卡</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>New study plan…</source>
        <translation>新建学习计划…</translation>
    </message>
    <message>
        <source>Terms over time</source>
        <translation>词频走势</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
    <message>
        <source>Recite this section</source>
        <translation>背诵本节</translation>
    </message>
    <message>
        <source>Compare documents…</source>
        <translation>对比文档…</translation>
    </message>
    <message>
        <source>What the set phrase stands for</source>
        <translation>查看提法内涵</translation>
    </message>
    <message>
        <source>My set phrases…</source>
        <translation>我的提法库…</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Follow figures of the selection</source>
        <translation>追踪所选数据</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>建议任务</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Change kind of mark</source>
        <translation>更改标记样式</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改批注</translation>
    </message>
    <message>
        <source>Add annotation</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Add star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>去掉星标</translation>
    </message>
    <message>
        <source>Change ends of the mark</source>
        <translation>调整标记首尾</translation>
    </message>
</context>
<context>
    <name>AnnotationsPane</name>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>要览</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Annotations {count}</source>
        <translation>批注 {count}</translation>
    </message>
    <message>
        <source>To review {count}</source>
        <translation>待核对 {count}</translation>
    </message>
    <message>
        <source>No annotation has these colours.</source>
        <translation>没有这些颜色的批注。</translation>
    </message>
    <message>
        <source>The text no longer has this passage.</source>
        <translation>正文里已没有这段话。</translation>
    </message>
    <message>
        <source>The place of this passage is not certain.</source>
        <translation>这段话的位置不能确定。</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>No annotation passes the filter. “Clear” above shows all of them again.</source>
        <translation>没有符合筛选条件的批注。点上方的“清除”即可重新看到全部。</translation>
    </message>
    <message>
        <source>It stood under: {heading}</source>
        <translation>原在：{heading}</translation>
    </message>
    <message>
        <source>Your marks and notes will stand here. Select a passage: {colours} colours it, {note} writes a note.</source>
        <translation>标记和批注会出现在这里。选中文字，用 {colours} 上色，用 {note} 写批注。</translation>
    </message>
    <message>
        <source>Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here; {review} reviews them.</source>
        <translation>没有待核对的批注。文件改动后，原文找不到的批注会列在这里，用 {review} 逐条核对。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Meipi</source>
        <translation>眉批</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时改变。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Write a note…</source>
        <translation>写下批注…</translation>
    </message>
    <message>
        <source>{colour}: {quote}</source>
        <translation>{colour}：{quote}</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many marks of Markdown.</source>
        <translation>Markdown 标记过多，按纯文本显示。</translation>
    </message>
    <message>
        <source>Made: {time}</source>
        <translation>创建：{time}</translation>
    </message>
    <message>
        <source>Changed: {time}</source>
        <translation>修改：{time}</translation>
    </message>
    <message>
        <source>By: {author}</source>
        <translation>作者：{author}</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Write the note (N)</source>
        <translation>写批注（N）</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Remove the annotation (Delete)</source>
        <translation>删除批注（Del）</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Write the tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>设为任务</translation>
    </message>
    <message>
        <source>Write the task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name}（{key}）</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Open a speech and read it with a pencil in your hand</source>
        <translation>打开一篇讲话，边读边批</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>从剪贴板新建</translation>
    </message>
    <message>
        <source>Look at the sample speech</source>
        <translation>看看示例讲话</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>What is new in version {version}</source>
        <translation>{version} 版的新功能</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>不再显示这一行</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Filter by title, name or folder…</source>
        <translation>按标题、文件名或文件夹筛选…</translation>
    </message>
    <message>
        <source>Filter recent documents</source>
        <translation>筛选最近打开的文档</translation>
    </message>
    <message>
        <source>Enter opens a document, Del takes it off this list.</source>
        <translation>按 Enter 打开，按 Del 从列表中移除。</translation>
    </message>
    <message>
        <source>No recent document has these words in its title, name or folder. Esc shows all of them again.</source>
        <translation>最近打开的文档中，标题、文件名和文件夹都没有这些字。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or paste a text with {paste}.</source>
        <translation>也可以把文件或文件夹拖到这里，或用 {paste} 粘贴一段文字。</translation>
    </message>
    <message>
        <source>Drop a Word, WPS, PDF, OFD, web or text file here, or paste a text with {paste}. Its outline will stand at the left, your annotations at the right; everything stays on this machine.</source>
        <translation>把 Word、WPS、PDF、OFD、网页或文本文件拖到这里，或用 {paste} 粘贴文字。左边是大纲，右边是批注，都只存在本机。</translation>
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
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Re-read as</source>
        <translation>重新读取为</translation>
    </message>
    <message>
        <source>Open a speech</source>
        <translation>打开讲话</translation>
    </message>
    <message>
        <source>Save the text as</source>
        <translation>文本另存为</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Only for files</source>
        <translation>仅适用于文件</translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation>文档 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Only for files of plain text and web pages</source>
        <translation>仅用于纯文本和网页文件</translation>
    </message>
    <message>
        <source>Nothing opened yet: {open} opens a file</source>
        <translation>还没有打开过文件，用 {open} 打开</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Beside the text</source>
        <translation>随文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Show only {colour}</source>
        <translation>只看{colour}</translation>
    </message>
    <message>
        <source>{mode} ▾</source>
        <translation>{mode} ▾</translation>
    </message>
    <message>
        <source>Cards: {mode}</source>
        <translation>卡片：{mode}</translation>
    </message>
    <message>
        <source>Where the cards stand</source>
        <translation>卡片的排列方式</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>Filter by kind, tag, words or section</source>
        <translation>按类型、标签、文字或章节筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all annotations</source>
        <translation>显示全部批注</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>列表：最新在前</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>列表：按颜色</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>列表：按标签</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total} 条</translation>
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
        <translation>有批注</translation>
    </message>
    <message>
        <source>without note</source>
        <translation>无批注</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>one section</source>
        <translation>某一章节</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Annotation</source>
        <translation>批注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Ends of the mark</source>
        <translation>标记的首尾</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>整组标记</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>批注层</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Meipi has met an error of its own. Your notes are saved; please restart and send us the report below.</source>
        <translation>眉批自身出了错。批注已保存；请重新启动，并把下面的报告发给我们。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Open {address} outside Meipi?</source>
        <translation>在眉批之外打开 {address} 吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>复制所写内容</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写下批注…</translation>
    </message>
    <message>
        <source>Write a note… **bold**, - list and other Markdown</source>
        <translation>写批注…… 可用 Markdown：**加粗**、- 列表等</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>OutlineFace</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Enter takes the new words, Esc keeps the old ones.</source>
        <translation>按回车采用新标题，按 Esc 保留原标题。</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Opening: {words}</source>
        <translation>开头：{words}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>{percent}% read</source>
        <translation>已读 {percent}%</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>第 {number} 级</translation>
    </message>
    <message>
        <source>run-in point</source>
        <translation>要点</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) below it</source>
        <translation>
            <numerusform>其下有 %n 处疑误</numerusform>
        </translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在读</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts of an item</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>Take back all that was changed in this outline</source>
        <translation>撤回对本篇大纲的全部修改</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再保留</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) removed</source>
        <translation>
            <numerusform>已移除 %n 个标题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) without a place</source>
        <translation>
            <numerusform>%n 处修改找不到位置</numerusform>
        </translation>
    </message>
    <message>
        <source>No heading contains these words. Esc in the field above shows all of them again.</source>
        <translation>没有含这些字的标题。在上面按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>No headings were found in this text. Select words that are one and use {make}.</source>
        <translation>这篇文字里没有找到标题。选中作标题的文字，用 {make} 设为标题。</translation>
    </message>
    <message>
        <source>The headings of the open text will stand here. Open a text with {open}.</source>
        <translation>打开的文字的标题会列在这里。用 {open} 打开文件。</translation>
    </message>
</context>
<context>
    <name>Outlining</name>
    <message>
        <source>Rename heading</source>
        <translation>重命名标题</translation>
    </message>
    <message>
        <source>Promote heading</source>
        <translation>标题升一级</translation>
    </message>
    <message>
        <source>Demote heading</source>
        <translation>标题降一级</translation>
    </message>
    <message>
        <source>Remove heading</source>
        <translation>移除标题</translation>
    </message>
    <message>
        <source>Join headings</source>
        <translation>合并标题</translation>
    </message>
    <message>
        <source>Restore heading</source>
        <translation>恢复标题</translation>
    </message>
    <message>
        <source>Outline as recognised</source>
        <translation>恢复自动识别的大纲</translation>
    </message>
    <message>
        <source>Make heading</source>
        <translation>设为标题</translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Run-in points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>疑误</translation>
    </message>
    <message>
        <source>No faults were found: the numbers follow one another, and quotes and brackets are closed.</source>
        <translation>未发现疑误：序号前后相接，引号、括号成对。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>要览</translation>
    </message>
    <message>
        <source>Faults {count}</source>
        <translation>疑误 {count}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>勘正</translation>
    </message>
    <message>
        <source>Corrections {count}</source>
        <translation>勘正 {count}</translation>
    </message>
    <message>
        <source>What the open text holds, and what its writer may have overlooked, will stand here. Open a text with {open}.</source>
        <translation>打开文档后，这里列出它的概况，以及作者可能疏漏之处。用 {open} 打开文件。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Length of the sections</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>The text has no headings by which it could be parted.</source>
        <translation>本文没有标题，无从分段。</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>No word stands out: the text is too short, or says what every text says.</source>
        <translation>没有突出的词：篇幅太短，或者都是常说的话。</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>The text has no set phrases.</source>
        <translation>本文没有提法。</translation>
    </message>
    <message>
        <source>The text states no quantities.</source>
        <translation>本文没有数据。</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>建议任务</translation>
    </message>
    <message>
        <source>No sentence lays work on somebody.</source>
        <translation>没有布置工作的句子。</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Of this long text the first {count} characters were looked through.</source>
        <translation>本文很长，只查看了前 {count} 字。</translation>
    </message>
    <message>
        <source>Show the page of the set phrases</source>
        <translation>打开提法页</translation>
    </message>
    <message>
        <source>Show the page of the figures</source>
        <translation>打开数据页</translation>
    </message>
    <message>
        <source>Show the proposed tasks in the ledger</source>
        <translation>在落实台账中查看建议任务</translation>
    </message>
    <message>
        <source>Page…</source>
        <translation>整页…</translation>
    </message>
</context>
<context>
    <name>Pigments</name>
    <message>
        <source>Gamboge</source>
        <translation>藤黄</translation>
    </message>
    <message>
        <source>Cinnabar</source>
        <translation>朱砂</translation>
    </message>
    <message>
        <source>Malachite</source>
        <translation>石绿</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>花青</translation>
    </message>
    <message>
        <source>Rouge</source>
        <translation>胭脂</translation>
    </message>
    <message>
        <source>key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>fine sayings</source>
        <translation>金句</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>{name} · {use}</source>
        <translation>{name} · {use}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>{wanted} has become {shade}, so that the mark is seen on the page and words on it can be read.</source>
        <translation>{wanted} 已调为 {shade}：标记要与纸面分得开，上面的字要看得清。</translation>
    </message>
    <message>
        <source>It looks much like {colour}.</source>
        <translation>与“{colour}”很接近。</translation>
    </message>
    <message>
        <source>Colour of {colour}</source>
        <translation>“{colour}”的颜色</translation>
    </message>
    <message>
        <source>Name of {colour}</source>
        <translation>“{colour}”的名称</translation>
    </message>
    <message>
        <source>What {colour} is used for</source>
        <translation>“{colour}”的用途</translation>
    </message>
    <message>
        <source>Sample of {colour}</source>
        <translation>“{colour}”的样子</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{colour}: as delivered</source>
        <translation>“{colour}”：恢复默认</translation>
    </message>
</context>
<context>
    <name>PopupBar</name>
    <message>
        <source>Mark the selection</source>
        <translation>标记所选文字</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>RuleExample</name>
    <message>
        <source>Example: the outline as these rules read it</source>
        <translation>示例：按这些规则读出的大纲</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of an outline</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n 个标题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run-in point(s)</source>
        <translation>
            <numerusform>%n 个要点</numerusform>
        </translation>
    </message>
    <message>
        <source>The example waits until the rule is corrected.</source>
        <translation>规则改正后再显示示例。</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Run-in point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>The label is a regular expression, for those who know them</source>
        <translation>序号写作正则表达式，供熟悉的人使用</translation>
    </message>
    <message>
        <source>Label of rule {number}</source>
        <translation>规则 {number} 的序号</translation>
    </message>
    <message>
        <source>Level of rule {number}</source>
        <translation>规则 {number} 的层级</translation>
    </message>
    <message>
        <source>Kind of rule {number}</source>
        <translation>规则 {number} 的类型</translation>
    </message>
    <message>
        <source>Rule {number} is a pattern</source>
        <translation>规则 {number} 是正则表达式</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>such as 第[一二三]+款</source>
        <translation>例如 第[一二三]+款</translation>
    </message>
    <message>
        <source>such as 第一条</source>
        <translation>例如 第一条</translation>
    </message>
</context>
<context>
    <name>RuleSetDialog</name>
    <message>
        <source>Rule sets for the outline</source>
        <translation>大纲规则集</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Example: the bundled sample</source>
        <translation>示例：随附的样例</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Headings and points are found by themselves, from the labels, their order and the whole of the text. That is right for nearly all speeches and reports.

For documents that follow a scheme of their own, make a rule set: choose New… at the left.</source>
        <translation>标题和要点由程序自动识别，依据序号、先后次序和全文结构。绝大多数讲话和报告都不必另设规则。

文档自有一套编号时，可建立规则集：点左侧的“新建…”。</translation>
    </message>
    <message>
        <source>Write one label as it stands in the text: 第一条, （一）, 1.1, 问：. Its number stands for every number. Where two rules fit, the upper one holds.</source>
        <translation>照文中的样子写一个序号：第一条、（一）、1.1、问：。其中的数字代表任何数字。两条规则都符合时，以上面一条为准。</translation>
    </message>
    <message>
        <source>Use for this document</source>
        <translation>用于本篇</translation>
    </message>
    <message>
        <source>Save, and read the open document by what is chosen at the left</source>
        <translation>保存，并按左侧所选读取本篇</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Throw away the changes to the rule sets?</source>
        <translation>放弃对规则集的修改？</translation>
    </message>
    <message>
        <source>New rule set</source>
        <translation>新规则集</translation>
    </message>
</context>
<context>
    <name>RuleSetList</name>
    <message>
        <source>Rule sets</source>
        <translation>规则集</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>移除（Del）</translation>
    </message>
    <message>
        <source>Empty rule set</source>
        <translation>空规则集</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Used for this document</source>
        <translation>本篇采用</translation>
    </message>
</context>
<context>
    <name>RuleSets</name>
    <message>
        <source>Laws and rules</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Official documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Technical documents</source>
        <translation>技术文件</translation>
    </message>
    <message>
        <source>English reports</source>
        <translation>英文报告</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add a rule below (Ctrl+Enter)</source>
        <translation>在下方添加规则（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Remove this rule (Alt+Del)</source>
        <translation>移除本条规则（Alt+Del）</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move this rule up (Alt+Up)</source>
        <translation>本条规则上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move this rule down (Alt+Down)</source>
        <translation>本条规则下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Label as in the text</source>
        <translation>序号（照文中写法）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
</context>
<context>
    <name>SkeletonPane</name>
    <message>
        <source>Skeleton of the text</source>
        <translation>正文骨架</translation>
    </message>
    <message>
        <source>Place in the skeleton</source>
        <translation>在骨架中的位置</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>复制 Markdown</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Skeleton · click a line to go back to the text</source>
        <translation>骨架 · 点一行回到正文</translation>
    </message>
    <message>
        <source>Skeleton · there are no headings and no sentences in this text</source>
        <translation>骨架 · 本篇没有标题，也没有句子</translation>
    </message>
    <message>
        <source>Skeleton · copied to the clipboard</source>
        <translation>骨架 · 已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>SlicedText</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>SpokenTime</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>About {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>p. {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Page of the file at this place</source>
        <translation>此处在文件的第几页</translation>
    </message>
    <message>
        <source>Number of this paragraph, as in the margin</source>
        <translation>此处的段号，与页边所标相同</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) not saved</source>
        <translation>
            <numerusform>未保存 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} words selected</source>
        <translation>已选 {count} 字</translation>
    </message>
    <message>
        <source>Counts of document, section and selection</source>
        <translation>全文、本节和所选的字数</translation>
    </message>
    <message>
        <source>Set how fast you read</source>
        <translation>设置阅读速度</translation>
    </message>
    <message>
        <source>About {hours} h left</source>
        <translation>约剩 {hours} 小时</translation>
    </message>
    <message>
        <source>{percent}% through</source>
        <translation>全文 {percent}% 处</translation>
    </message>
    <message>
        <source>What was left out, inferred or damaged when the file was read</source>
        <translation>读入文件时未收入、推断和损坏的内容</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Meipi</source>
        <translation>眉批</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本篇中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo {step}</source>
        <translation>撤销 {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做 {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>_KeyButton</name>
    <message>
        <source>{name} ({key})</source>
        <translation>{name}（{key}）</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Wrong usage ({detail}). Look at {command} --help.</source>
        <translation>用法有误（{detail}）。请看 {command} --help。</translation>
    </message>
    <message>
        <source>Line {line} of the batch is wrong, nothing was added: {reason}</source>
        <translation>批量文件第 {line} 行有误，什么也没有添加：{reason}</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}). Try again, or open a copy of it.</source>
        <translation>“{name}”读取失败（{reason}）。请重试，或打开它的副本。</translation>
    </message>
    <message>
        <source>It is not a JSON object in UTF-8. Write one object a line.</source>
        <translation>这不是 UTF-8 的 JSON 对象。请每行写一个对象。</translation>
    </message>
    <message>
        <source>A value has the wrong type. Write texts as strings, offsets as numbers, tags as a list, star as true or false.</source>
        <translation>有一个值的类型不对。请用字符串写文字，用数字写位置，用列表写标签，用 true 或 false 写星标。</translation>
    </message>
    <message>
        <source>There is no {field} “{value}”. Use one of {known}.</source>
        <translation>没有名为“{value}”的 {field}。请用 {known} 中的一个。</translation>
    </message>
    <message>
        <source>The text has no passage from {start} to {end} for this kind. Correct the place; it has {length} characters.</source>
        <translation>正文没有从 {start} 到 {end} 的段落可作此类批注，全文共 {length} 个字符。请改正位置。</translation>
    </message>
    <message>
        <source>“{quote}” does not stand at {start}. Leave out the place or the passage.</source>
        <translation>“{quote}”不在 {start} 处。请去掉位置或段落中的一项。</translation>
    </message>
    <message>
        <source>“{quote}” stands {count} times in the text, not {occurrence}. Choose another one.</source>
        <translation>“{quote}”在正文中出现 {count} 次，没有第 {occurrence} 次。请另选一处。</translation>
    </message>
    <message>
        <source>“{quote}” does not stand in the text. Copy it from what the command “text” prints.</source>
        <translation>正文里没有“{quote}”。请从 text 命令的输出中复制。</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Make room and try again.</source>
        <translation>无法写出结果：{reason}。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>documents: {documents} · editions: {editions} · annotations: {annotations} · faults: {faults} · repaired: {repaired} · unused texts: {loose}</source>
        <translation>文档 {documents} · 版本 {editions} · 批注 {annotations} · 问题 {faults} · 已修复 {repaired} · 无用文本 {loose}</translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check its name and folder.</source>
        <translation>没有找到文件“{name}”。请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>You may not read “{name}”. Ask for access to it, or open a copy that you may read.</source>
        <translation>没有权限读取“{name}”。请取得权限，或打开有权读取的副本。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open one of the files in it.</source>
        <translation>“{name}”是文件夹。请打开其中的一个文件。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Choose a file with text in it.</source>
        <translation>“{name}”是空的。请选择有文字的文件。</translation>
    </message>
    <message>
        <source>“{name}” is longer than {millions} million characters. Split it and open the parts.</source>
        <translation>“{name}”超过 {millions}00 万字。请拆分后分别打开。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some text first.</source>
        <translation>剪贴板里没有文字。请先复制一些文字。</translation>
    </message>
    <message>
        <source>The copied text is longer than {millions} million characters. Copy a part of it.</source>
        <translation>复制的文字超过 {millions}00 万字。请只复制一部分。</translation>
    </message>
    <message>
        <source>The library no longer holds this document. Open its file again.</source>
        <translation>书库里已没有这篇文档。请重新打开它的文件。</translation>
    </message>
    <message>
        <source>{count} of your changes to the outline have no place in this text. They are kept; the outline lists them.</source>
        <translation>您对大纲的修改中，有 {count} 处在本篇中找不到位置。它们仍保留着，列在大纲下方。</translation>
    </message>
    <message>
        <source>“{name}” holds another text than before. It was opened as another document; the earlier one is kept with its annotations.</source>
        <translation>“{name}”的内容已换成另一篇，已作为新文档打开；原来的文档和批注都还保留着。</translation>
    </message>
    <message>
        <source>The annotation has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>这条批注已在别处改动，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>Annotation {id} has no place in any edition. Restore a backup to get it back.</source>
        <translation>批注 {id} 在任何版本中都没有位置。请从备份中恢复。</translation>
    </message>
    <message>
        <source>The file is damaged ({detail}). Restore a backup.</source>
        <translation>文件已损坏（{detail}）。请恢复备份。</translation>
    </message>
    <message>
        <source>{count} rows of {table} refer to {parent} that are not there. Restore a backup.</source>
        <translation>{table} 有 {count} 行指向不存在的 {parent}。请恢复备份。</translation>
    </message>
    <message>
        <source>The text of “{name}”, edition {number}, is not the one that was stored. Open its file again.</source>
        <translation>“{name}”第 {number} 版的文字与存入时不同。请重新打开它的文件。</translation>
    </message>
    <message>
        <source>Annotation {id} does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>批注 {id} 不在第 {number} 版的 {start} 处。可用 --repair 重新查找。</translation>
    </message>
    <message>
        <source>The change of the outline at “{heading}” does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>对大纲“{heading}”的修改不在第 {number} 版的 {start} 处。可用 --repair 重新查找。</translation>
    </message>
    <message>
        <source>The change {id} of an outline has no place in any edition. Restore a backup to get it back.</source>
        <translation>对大纲的修改 {id} 在任何版本中都没有位置。请从备份中恢复。</translation>
    </message>
    <message>
        <source>The rules of “{name}” cannot be read. Remove the rule set and make it again.</source>
        <translation>“{name}”的规则无法读取。请移除该规则集后重新建立。</translation>
    </message>
    <message>
        <source>There is no library at {path}. Open a document to begin one.</source>
        <translation>{path} 处没有书库。请打开一篇文档，就会新建书库。</translation>
    </message>
    <message>
        <source>The library {path} cannot be used: {reason}. Choose another place for it.</source>
        <translation>书库 {path} 不能使用：{reason}。请为书库另选位置。</translation>
    </message>
    <message>
        <source>{path} is not a library of Meipi. It was left as it is; choose another place for the library.</source>
        <translation>{path} 不是眉批的书库，未作改动。请为书库另选位置。</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer version of Meipi. It was left as it is; install that version.</source>
        <translation>书库 {path} 由更新版本的眉批写成，未作改动。请安装新版本。</translation>
    </message>
    <message>
        <source>The library {path} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>书库 {path} 正被其他程序使用，没有作任何改动。请稍后再试。</translation>
    </message>
    <message>
        <source>The disk of the library {path} is full. Nothing was saved; make room and try again.</source>
        <translation>书库 {path} 所在磁盘已满，没有保存。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk of the library {path} does not answer. Nothing was saved; check the disk.</source>
        <translation>书库 {path} 所在磁盘没有响应，没有保存。请检查磁盘。</translation>
    </message>
    <message>
        <source>The text could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>正文未能保存为“{name}”。请换一个文件夹再试。</translation>
    </message>
    <message>
        <source>Nothing is selected. Select the words of the heading first.</source>
        <translation>没有选中文字。请先选中标题的文字。</translation>
    </message>
    <message>
        <source>The selection goes beyond its paragraph. Select words of one paragraph only.</source>
        <translation>所选文字跨了段落。请只选一段之内的文字。</translation>
    </message>
    <message>
        <source>The pattern cannot be understood from character {position} on. Correct it there.</source>
        <translation>正则表达式从第 {position} 个字符起无法理解。请在该处改正。</translation>
    </message>
    <message>
        <source>The pattern has an opening ( without its closing ). Add it, or write \( for the bracket itself.</source>
        <translation>正则表达式有“(”而缺“)”。请补上；若指括号本身，请写作 \(。</translation>
    </message>
    <message>
        <source>The pattern has a closing ) at character {position} without its opening (. Remove it, or write \) for the bracket itself.</source>
        <translation>正则表达式第 {position} 个字符处的“)”没有对应的“(”。请删去；若指括号本身，请写作 \)。</translation>
    </message>
    <message>
        <source>The pattern has an opening [ without its closing ]. Add it, or write \[ for the bracket itself.</source>
        <translation>正则表达式有“[”而缺“]”。请补上；若指括号本身，请写作 \[。</translation>
    </message>
    <message>
        <source>The pattern repeats nothing at character {position}. Put something before *, + or ?, or write a backslash before the mark.</source>
        <translation>正则表达式第 {position} 个字符处没有可重复的内容。请在 *、+ 或 ? 前写上内容，或在符号前加反斜杠。</translation>
    </message>
    <message>
        <source>The pattern ends in a backslash. Add the character it stands before, or remove it.</source>
        <translation>正则表达式以反斜杠结尾。请补上其后的字符，或删去反斜杠。</translation>
    </message>
    <message>
        <source>The pattern takes too long on this text. Avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>正则表达式在本篇上耗时过长。请避免重复套重复，例如 (a+)+。</translation>
    </message>
    <message>
        <source>The pattern is longer than {limit} characters. Make several rules of it.</source>
        <translation>正则表达式超过 {limit} 个字符。请拆成几条规则。</translation>
    </message>
    <message>
        <source>The outline has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>大纲已在别处改动，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that.</source>
        <translation>“{name}”有密码保护。请在 Word 或 WPS 里打开，取消密码后另存，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a compressed archive. Unpack it, and open a document from it.</source>
        <translation>“{name}”是压缩包。请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose a file with text in it.</source>
        <translation>“{name}”是设备或管道，不是文件。请选择有文字的文件。</translation>
    </message>
    <message>
        <source>“{name}” shows no text by itself. Open the page in a browser, save it once its text is there, and open what was saved.</source>
        <translation>“{name}”本身不显示任何文字。请在浏览器中打开网页，等文字出现后再保存，然后打开所保存的文件。</translation>
    </message>
    <message>
        <source>“{name}” holds no web page. Save the page once more in the browser and open that.</source>
        <translation>“{name}”中没有网页。请在浏览器中重新保存网页，再打开所保存的文件。</translation>
    </message>
    <message>
        <source>The look of the paragraphs of “{name}”, edition {number}, cannot be read. Drop it with --repair, then open the file again.</source>
        <translation>无法读取“{name}”第 {number} 版的段落样式。请用 --repair 清除，再重新打开该文件。</translation>
    </message>
    <message>
        <source>What is kept of “{name}” as its {field} cannot be read. Open the document and set it again.</source>
        <translation>无法读取“{name}”的 {field} 信息。请打开这篇文档重新填写。</translation>
    </message>
    <message>
        <source>The document&apos;s details have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>文档信息已在别处改动，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Choose a file with text in it.</source>
        <translation>“{name}”不是文本文件，请选择含有文字的文件。</translation>
    </message>
    <message>
        <source>“{name}” takes too long to read: it is damaged, or far too complicated. Export it anew, and open that.</source>
        <translation>“{name}”读取时间过长：文件可能已损坏，或者过于复杂。请重新导出后再打开。</translation>
    </message>
    <message>
        <source>“{name}” takes too much memory to read. Split it, or export it anew, and open that.</source>
        <translation>读取“{name}”占用内存过多。请拆分或重新导出后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: the reading of it broke off. Download or export it anew, and open that.</source>
        <translation>“{name}”已损坏，读取中断。请重新下载或导出后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is a damaged Word document. Open it in Word or WPS, save it anew, and open that.</source>
        <translation>“{name}”是已损坏的 Word 文档。请在 Word 或 WPS 中打开并重新保存，再打开新文件。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than a document can hold. If you trust it, save it as text and open that.</source>
        <translation>“{name}”解压后远远大于一般文档，没有打开。如果您确信它可靠，请另存为文本文件后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is a protected archive. Take the password off it and open it again.</source>
        <translation>“{name}”是加密的压缩文件。请去掉密码后重新打开。</translation>
    </message>
    <message>
        <source>To recognise text, Tesseract is needed. Install the packages tesseract-ocr and tesseract-ocr-chi-sim, and try again.</source>
        <translation>识别文字需要 Tesseract。请安装软件包 tesseract-ocr 和 tesseract-ocr-chi-sim 后再试。</translation>
    </message>
    <message>
        <source>Tesseract does not know Chinese yet. Install the package tesseract-ocr-chi-sim, and try again.</source>
        <translation>Tesseract 还没有安装中文数据。请安装软件包 tesseract-ocr-chi-sim 后再试。</translation>
    </message>
    <message>
        <source>Tesseract could not read a picture ({reason}). Try again, or install it anew.</source>
        <translation>Tesseract 无法读取图片（{reason}）。请再试一次，或重新安装 Tesseract。</translation>
    </message>
    <message>
        <source>“{name}” is a damaged PDF document. Download or export it anew, and open that.</source>
        <translation>“{name}”是已损坏的 PDF 文档。请重新下载或导出后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is protected. Enter its password.</source>
        <translation>“{name}”受密码保护，请输入密码。</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>“{name}”的密码不对，请再试一次。</translation>
    </message>
    <message>
        <source>“{name}” is protected in a way that Meipi does not know. Save a copy without protection, and open that.</source>
        <translation>“{name}”的加密方式无法识别。请另存一份不加密的文件，再打开它。</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text. Have its text recognised.</source>
        <translation>“{name}”只有页面图片，没有文字。可以识别其中的文字。</translation>
    </message>
    <message>
        <source>The fonts of “{name}” do not say which characters they draw, so that there is no text to be had. Have it recognised.</source>
        <translation>“{name}”的字体没有注明对应的文字，无法取出文字。可以识别其中的文字。</translation>
    </message>
    <message>
        <source>“{name}” has more tags than any web page. Copy its text into a text file, and open that.</source>
        <translation>“{name}”远比一般网页复杂，无法读取。请把其中的文字复制到文本文件，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” has more than {count} pages. Split it and open the parts.</source>
        <translation>“{name}”超过 {count} 页，请拆分后分别打开。</translation>
    </message>
    <message>
        <source>A correction cannot take out the whole text. Leave some words of it.</source>
        <translation>不能把全文都删去。请至少保留一些文字。</translation>
    </message>
    <message>
        <source>The words of this correction have been corrected again since. Take back the later correction first.</source>
        <translation>这处更正的文字后来又更正过。请先撤回后一处更正。</translation>
    </message>
    <message>
        <source>The words that this correction replaces are not there as they were. Correct them anew.</source>
        <translation>这处更正所替换的文字已经变动。请重新更正。</translation>
    </message>
    <message>
        <source>The text has been corrected elsewhere meanwhile. Nothing was changed here; look at it and try again.</source>
        <translation>正文已在别处更正，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>What the library keeps of this corrected text cannot be read. Restore a backup.</source>
        <translation>书库中这篇文档的更正记录无法读取。请恢复备份。</translation>
    </message>
    <message>
        <source>The corrected text of “{name}”, edition {number}, is not what its corrections make of it. Restore a backup.</source>
        <translation>“{name}”第 {number} 版更正后的正文与更正记录不符。请恢复备份。</translation>
    </message>
    <message>
        <source>A correction of “{name}” cannot be read. Restore a backup.</source>
        <translation>“{name}”的一处更正无法读取。请恢复备份。</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text. To have it recognised, install the packages tesseract-ocr and tesseract-ocr-chi-sim, and open it again.</source>
        <translation>“{name}”只有页面图片，没有文字。要识别其中的文字，请安装 tesseract-ocr 和 tesseract-ocr-chi-sim 这两个软件包，再打开一次。</translation>
    </message>
    <message>
        <source>The library is damaged, so no copy of it was made. What is left of it can be rescued.</source>
        <translation>书库已损坏，因此没有复制。可以抢救其中尚能读出的内容。</translation>
    </message>
    <message>
        <source>There is no library at {path}. Choose another file.</source>
        <translation>{path} 处没有书库。请另选一个文件。</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Nothing was changed; choose another one.</source>
        <translation>文件 {path} 已损坏，没有作任何改动。请另选一个。</translation>
    </message>
    <message>
        <source>There is no room for a backup in {path}. The library and the earlier backups are as they were; make room.</source>
        <translation>{path} 处没有空间存放备份。书库和以前的备份都保持原样；请腾出空间。</translation>
    </message>
    <message>
        <source>No backup could be made in {path}: {reason}. The library is as it was; check the permissions of the folder.</source>
        <translation>无法在 {path} 备份：{reason}。书库保持原样；请检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>The library has been moved to {path}. Nothing was saved; close Meipi and start it again.</source>
        <translation>书库已移到 {path}。没有保存任何内容；请关闭眉批后重新启动。</translation>
    </message>
    <message>
        <source>The library {path} is damaged. It was left as it is; rescue what can be read, or restore a backup.</source>
        <translation>书库 {path} 已损坏，保持原样未动。请抢救其中尚能读出的内容，或者恢复一个备份。</translation>
    </message>
    <message>
        <source>The library {path} can be read but cannot be written. Nothing was saved; check the permissions of the file and its folder.</source>
        <translation>书库 {path} 可以读取，但无法写入。没有保存任何内容；请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened. Check the permissions of the file and its folder.</source>
        <translation>无法打开书库 {path}。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk of the library {path} takes no more: it or your share of it may be full. Nothing was saved; make room and try again.</source>
        <translation>书库 {path} 所在的磁盘写不进更多内容：磁盘或您的配额可能已满。没有保存任何内容；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} is the library itself. Choose another file for the copy.</source>
        <translation>{path} 就是书库本身。请为副本另选一个文件。</translation>
    </message>
    <message>
        <source>There is a file at {path} already. Choose another name, or replace it with --force.</source>
        <translation>{path} 处已有文件。请另选名称，或用 --force 覆盖。</translation>
    </message>
    <message>
        <source>The copy {path} could not be written: {reason}. Choose another place.</source>
        <translation>无法写入副本 {path}：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>A backup is being restored. Nothing was saved; try again in a moment.</source>
        <translation>正在恢复备份，没有保存。请稍后再试。</translation>
    </message>
    <message>
        <source>The library is being moved. Nothing was saved; try again in a moment.</source>
        <translation>正在移动书库，没有保存。请稍后再试。</translation>
    </message>
    <message>
        <source>The library is damaged and is being rescued. Nothing was saved; try again in a moment.</source>
        <translation>书库已损坏，正在抢救，没有保存。请稍后再试。</translation>
    </message>
    <message>
        <source>The library is open on the computer {computer} since {time}. Close it there, or try again in {minutes} min.</source>
        <translation>书库自 {time} 起正在计算机“{computer}”上打开。请在那里关闭，或 {minutes} 分钟后重试。</translation>
    </message>
    <message>
        <source>The library {path} is damaged and still open. Nothing was changed; close every window of Meipi first.</source>
        <translation>书库 {path} 已损坏，且仍被打开。没有作任何改动；请先关闭眉批的所有窗口。</translation>
    </message>
    <message>
        <source>There is a file at {path} already. Nothing was moved; choose another name.</source>
        <translation>{path} 处已有文件，书库没有移动。请另选名称。</translation>
    </message>
    <message>
        <source>The copy at {path} is not the same as the library. Nothing was moved; check the disk.</source>
        <translation>{path} 处的副本与书库不一致，书库没有移动。请检查磁盘。</translation>
    </message>
    <message>
        <source>There is no room for the library at {path}. It is where it was; choose another place.</source>
        <translation>{path} 处没有空间存放书库。书库仍在原处；请另选位置。</translation>
    </message>
    <message>
        <source>The library cannot be moved to {path}: {reason}. It is where it was; choose another place.</source>
        <translation>无法把书库移到 {path}：{reason}。书库仍在原处；请另选位置。</translation>
    </message>
    <message>
        <source>documents: {documents} · annotations: {annotations}</source>
        <translation>文档 {documents} · 批注 {annotations}</translation>
    </message>
    <message>
        <source>The library was damaged. Rescued: documents: {documents} · annotations: {annotations} · of these from a backup: {from_backup} · pages lost: {lost_pages} of {pages} · the damaged file: {path}</source>
        <translation>书库已损坏。抢救所得：文档 {documents} · 批注 {annotations} · 其中来自备份 {from_backup} · 损失 {lost_pages} 页，共 {pages} 页 · 损坏的文件在 {path}</translation>
    </message>
    <message>
        <source>A document cannot be joined with itself. Choose another one.</source>
        <translation>文档不能与自己合并。请选择另一篇。</translation>
    </message>
    <message>
        <source>This is the only edition of the document. There is nothing to part it from.</source>
        <translation>这篇文档只有这一个版本，没有可以拆开的版本。</translation>
    </message>
    <message>
        <source>What belongs to “{name}” does not hold together: editions, or what was made in them. Restore a backup.</source>
        <translation>“{name}”的版本与其中的批注、更正不相符。请恢复备份。</translation>
    </message>
    <message>
        <source>There is no room for the copy {path}. Make room, or choose another place.</source>
        <translation>没有空间存放副本 {path}。请腾出空间，或另选位置。</translation>
    </message>
    <message>
        <source>The library {path} is not there. Connect its disk and try again, or open another library.</source>
        <translation>找不到书库 {path}。请连接它所在的磁盘后重试，或者打开另一个书库。</translation>
    </message>
    <message>
        <source>The library {path} is not there. Connect its disk, or name another library with --library.</source>
        <translation>找不到书库 {path}。请连接它所在的磁盘，或用 --library 指定另一个书库。</translation>
    </message>
    <message>
        <source>Editions of this text were joined or parted in another window. What was done here before can no longer be undone.</source>
        <translation>本篇的版本已在另一窗口合并或分开，此前的操作不能再撤销。</translation>
    </message>
    <message>
        <source>The backslash at character {position} has no meaning with what stands behind it. Remove it, or write \\ for a backslash.</source>
        <translation>第 {position} 个字符处的反斜杠与后面的字符合起来没有意义。请删去它；要查找反斜杠本身，请写成 \\。</translation>
    </message>
    <message>
        <source>The range before character {position} runs backwards. Write the smaller character first, as in [a-z].</source>
        <translation>第 {position} 个字符前的范围写反了。请把编码较小的字符写在前面，如 [a-z]。</translation>
    </message>
    <message>
        <source>The numbers in braces at character {position} are the wrong way round. Write the smaller first, as in {{2,5}}.</source>
        <translation>第 {position} 个字符处花括号里的两个数写反了。请把小的写在前面，如 {{2,5}}。</translation>
    </message>
    <message>
        <source>The number in braces at character {position} is too large. Write a smaller one.</source>
        <translation>第 {position} 个字符处花括号里的数太大。请写小一些。</translation>
    </message>
    <message>
        <source>The pattern refers to a group before character {position} that it does not have. Put what is meant in brackets ( ) before it.</source>
        <translation>第 {position} 个字符前引用了不存在的分组。请先用括号 ( ) 把要引用的内容括起来。</translation>
    </message>
    <message>
        <source>The name of a group before character {position} is missing or cannot be one. Write it with letters, as in (?P&lt;name&gt;…).</source>
        <translation>第 {position} 个字符前的分组名缺失或无效。请用字母书写，如 (?P&lt;name&gt;…)。</translation>
    </message>
    <message>
        <source>What stands behind (? at character {position} has no meaning. Write \( for the bracket itself.</source>
        <translation>第 {position} 个字符处，(? 后面的内容没有意义。要查找括号本身，请写成 \(。</translation>
    </message>
    <message>
        <source>There is no kind of character by the name before character {position}. For Chinese characters write \p{{Han}}.</source>
        <translation>第 {position} 个字符前的字符类别名称不存在。汉字请写成 \p{{Han}}。</translation>
    </message>
    <message>
        <source>The pattern has too many brackets inside one another. Write a simpler one.</source>
        <translation>正则表达式的括号嵌套太深。请写得简单一些。</translation>
    </message>
    <message>
        <source>The pattern takes longer than half a second on this text and was ended. Avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>这个正则表达式在本篇上运行超过半秒，已经中止。请避免在重复里再套重复，如 (a+)+。</translation>
    </message>
    <message>
        <source>The pattern fits more places than can be found in half a second, over {count}. Say more exactly what is wanted.</source>
        <translation>匹配的地方太多，半秒内找不完，已超过 {count} 处。请写得更具体一些。</translation>
    </message>
    <message>
        <source>The pattern needs too much memory and was ended. Write smaller numbers of repetitions.</source>
        <translation>这个正则表达式占用内存过多，已经中止。请把重复的次数写小一些。</translation>
    </message>
    <message>
        <source>The pattern fits where there are no words. Replace a * by a +, for instance.</source>
        <translation>这个正则表达式匹配到的是空内容。例如，可以把 * 改成 +。</translation>
    </message>
    <message>
        <source>A word has at least two characters: select or type more.</source>
        <translation>一个词至少两个字：请多选或多输入几个字。</translation>
    </message>
    <message>
        <source>A word has at most {most} characters: a longer passage can be marked instead.</source>
        <translation>一个词最多 {most} 个字；更长的文字可以做标记。</translation>
    </message>
    <message>
        <source>A word stands within one sentence and has no blanks in it: select or type less.</source>
        <translation>一个词不能跨句，中间也不能有空白：请少选或少输入一些。</translation>
    </message>
    <message>
        <source>There are {most} words of your own already, as many as there can be. Remove some under “My words”.</source>
        <translation>自定义词语已满 {most} 个，请先在“我的词语”中移除一些。</translation>
    </message>
    <message>
        <source>“{word}” among your own words cannot be one. Restore a backup.</source>
        <translation>自定义词语中的“{word}”不能成词。请恢复备份。</translation>
    </message>
    <message>
        <source>There is no printer. Set one up in the system&apos;s settings, or save a PDF instead.</source>
        <translation>没有打印机。请在系统设置中添加打印机，或者另存为 PDF。</translation>
    </message>
    <message>
        <source>The PDF could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>PDF 未能保存为“{name}”。请换一个文件夹再试。</translation>
    </message>
    <message>
        <source>The printer does not take the pages. Check it in the system&apos;s settings, or save a PDF instead.</source>
        <translation>打印机没有接收页面。请在系统设置中检查打印机，或者另存为 PDF。</translation>
    </message>
    <message>
        <source>The switches before character {position} do not go together. Write each once, as in (?i), or none.</source>
        <translation>第 {position} 个字符前的开关互相矛盾。请各写一次，如 (?i)，或者不写。</translation>
    </message>
    <message>
        <source>The braces at character {position} allow for slips in a way that cannot be. Write it as in (?:…){{e&lt;=1}}, or \{{ for a brace.</source>
        <translation>第 {position} 个字符处花括号里的容错写法无效。请写成 (?:…){{e&lt;=1}} 的样子；要查找花括号本身，请写成 \{{。</translation>
    </message>
    <message>
        <source>The condition at character {position} is none. Write the number of a group, as in (?(1)…|…), or \( for the bracket itself.</source>
        <translation>第 {position} 个字符处的条件无效。请写分组的编号，如 (?(1)…|…)；要查找括号本身，请写成 \(。</translation>
    </message>
    <message>
        <source>There is no character by the name before character {position}. Write the character itself.</source>
        <translation>第 {position} 个字符前的字符名称不存在。请直接写出这个字符。</translation>
    </message>
    <message>
        <source>“{name}” is the file that you are reading. Choose another name and try again.</source>
        <translation>“{name}”正是您在读的文件。请换一个名字再试。</translation>
    </message>
    <message>
        <source>“{link}” is not a link to a place in Meipi. Copy the link once more.</source>
        <translation>“{link}”不是有效的眉批链接。请重新复制链接。</translation>
    </message>
    <message>
        <source>The window of Meipi that is open does not answer, so this one was opened. If it stays like that, end it and start anew.</source>
        <translation>已打开的眉批窗口没有响应，因此另开了这个窗口。如果它一直没有响应，请强制关闭它，再重新启动眉批。</translation>
    </message>
    <message>
        <source>The other window of Meipi is being closed, so this one was opened. You can go on here at once.</source>
        <translation>另一个眉批窗口正在关闭，因此另开了这个窗口。您可以在这里继续阅读。</translation>
    </message>
    <message>
        <source>The window that is open belongs to another version of Meipi, so this one was opened. Close that one when you can.</source>
        <translation>已打开的窗口是另一版本的眉批，因此另开了这个窗口。请在方便时关闭那个窗口。</translation>
    </message>
    <message>
        <source>This text is not in the library yet. Wait until it has been taken in, and copy the link then.</source>
        <translation>这篇文档还没有收入书库。请等它收入后再复制链接。</translation>
    </message>
    <message>
        <source>The document of this link is not in the library. Open it from its file, or open the library it belongs to.</source>
        <translation>书库里没有这个链接指向的文档。请从文件打开它，或打开它所在的书库。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>access is refused</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘出错</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>网络磁盘没有响应</translation>
    </message>
    <message>
        <source>its disk is not connected</source>
        <translation>它所在的磁盘没有连接</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>正被其他程序使用</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>its name cannot be one</source>
        <translation>名称不能使用</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只能读取</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>找不到所在的文件夹</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>links lead in a circle</source>
        <translation>快捷方式互相指向</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>it is too large for its disk</source>
        <translation>超出磁盘允许的大小</translation>
    </message>
    <message>
        <source>Another window could not be opened ({reason}). Close another program, and try again.</source>
        <translation>未能打开另一个窗口（{reason}）。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>“{name}” holds {count} documents ({some}). Write behind it which one to open, as in {example}.</source>
        <translation>“{name}”里有 {count} 个文档（{some}）。请在它后面写明打开哪一个，如：{example}。</translation>
    </message>
    <message>
        <source>There is no “{member}” in “{name}”. Open “{name}” and choose from what is in it.</source>
        <translation>“{name}”里没有“{member}”。请打开“{name}”，从里面选择。</translation>
    </message>
    <message>
        <source>“{name}” holds no document that can be read. Unpack it, and look at what is in it.</source>
        <translation>“{name}”里没有能读的文档。请解压后查看其中的内容。</translation>
    </message>
    <message>
        <source>“{name}” is only a link to another place. Choose another document from its archive.</source>
        <translation>“{name}”只是指向别处的链接。请在压缩包里另选一个文档。</translation>
    </message>
    <message>
        <source>“{name}” is locked in a way that cannot be opened here (AES). Unpack it in the program that packed it, and open that.</source>
        <translation>“{name}”的加密方式（AES）在这里打不开。请用打包它的程序解压，再打开解压后的文档。</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that cannot be opened here. Unpack it in the program that packed it, and open that.</source>
        <translation>“{name}”的压缩方式在这里打不开。请用打包它的程序解压，再打开解压后的文档。</translation>
    </message>
    <message>
        <source>“{name}” lies in an archive that is damaged, or made to do harm. Ask for it to be sent anew.</source>
        <translation>“{name}”所在的压缩包已损坏，或是有人恶意制作的。请让对方重新发送。</translation>
    </message>
    <message>
        <source>“{name}” lies in too many archives, one in another. Unpack the outer ones, and open it then.</source>
        <translation>“{name}”外面套的压缩包太多。请先解压外层，再打开。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it could not be unpacked. Ask for it to be sent anew.</source>
        <translation>“{name}”已损坏，无法解压。请让对方重新发送。</translation>
    </message>
    <message>
        <source>“{name}” holds too many files. Unpack it, and open a document from it.</source>
        <translation>“{name}”里的文件太多。请解压后再打开其中的文档。</translation>
    </message>
    <message>
        <source>“{name}” has a password of its own, other than its archive&apos;s. Unpack the archive, and open “{name}” then.</source>
        <translation>“{name}”另有密码，与压缩包的密码不同。请先解压，再打开“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” holds {count} documents ({some}). Name one behind it, as in {example}; text --list prints them all.</source>
        <translation>“{name}”里有 {count} 个文档（{some}）。请在它后面写明是哪一个，如 {example}；text --list 可以全部列出。</translation>
    </message>
    <message>
        <source>“{name}” is a damaged OFD document. Download or export it anew, and open that.</source>
        <translation>“{name}”是已损坏的 OFD 文档。请重新下载或导出后再打开。</translation>
    </message>
    <message>
        <source>“{name}” holds drawings and no characters. Print it as PDF in its own program, and have the text of that recognised.</source>
        <translation>“{name}”里只有图形，没有文字。请在原来的软件里打印为 PDF，再用眉批识别其中的文字。</translation>
    </message>
    <message>
        <source>“{name}” is a damaged OpenDocument text. Open it in LibreOffice or WPS, save it anew, and open that.</source>
        <translation>“{name}”是已损坏的 OpenDocument 文档。请在 LibreOffice 或 WPS 中打开并重新保存，再打开新文件。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in LibreOffice or WPS, save it without one, and open that.</source>
        <translation>“{name}”有密码保护。请在 LibreOffice 或 WPS 里打开，取消密码后另存，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a damaged electronic book. Download it again, or open another copy.</source>
        <translation>“{name}”是损坏的电子书。请重新下载，或打开另一份。</translation>
    </message>
    <message>
        <source>“{name}” is locked to the program or the shop that it comes from. Read it there, or open a copy without such a lock.</source>
        <translation>“{name}”带有版权保护，只能在购买它的书店或程序里阅读。请在那里阅读，或打开一份没有这种保护的文件。</translation>
    </message>
    <message>
        <source>“{name}” is a document of an old or unknown office program. Open it there, save it as .docx or PDF, and open that.</source>
        <translation>“{name}”是旧式或不认识的办公软件的文档。请在原来的软件里另存为 .docx 或 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a UOF document. Open it in its own program, save it as .docx, and open that.</source>
        <translation>“{name}”是 UOF（标文通）文档。请在原来的软件里另存为 .docx，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a document of Microsoft Works. Open it in LibreOffice, save it as .docx, and open that.</source>
        <translation>“{name}”是 Microsoft Works 文档。请在 LibreOffice 里打开，另存为 .docx，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a document of Pages, Numbers or Keynote. Export it there as Word or PDF, and open that.</source>
        <translation>“{name}”是 Pages、Numbers 或 Keynote 文档。请在原来的软件里导出为 Word 或 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a spreadsheet. Save it as PDF in Excel or WPS, and open that.</source>
        <translation>“{name}”是电子表格。请在 Excel 或 WPS 里另存为 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a presentation. Save it as PDF in PowerPoint or WPS, and open that.</source>
        <translation>“{name}”是演示文稿。请在 PowerPoint 或 WPS 里另存为 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a drawing. Save it as PDF in its own program, and open that.</source>
        <translation>“{name}”是绘图文件。请在原来的软件里另存为 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is an e-mail of Outlook. Save it there as a web page or as text, and open that.</source>
        <translation>“{name}”是 Outlook 邮件。请在 Outlook 里另存为网页或文本，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a CAJ, CEB or XPS document. Print it as PDF in its own program, and open that.</source>
        <translation>“{name}”是 CAJ、CEB 或 XPS 文档。请在原来的软件里打印成 PDF，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is a book for Kindle. Convert it to .epub, and open that.</source>
        <translation>“{name}”是 Kindle 电子书。请转换为 .epub，再打开那个文件。</translation>
    </message>
    <message>
        <source>“{name}” is an archive of another kind than .zip. Unpack it, and open a document from it.</source>
        <translation>“{name}”不是 .zip 压缩包。请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>“{name}” is a picture, not text. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</source>
        <translation>“{name}”是图片，不是文字。请选择 Word、WPS、PDF 或 OFD 文档，或者电子书、网页、文本文件。</translation>
    </message>
    <message>
        <source>“{name}” holds no text that can be read. Choose a Word, WPS, PDF or OFD document, an e-book, a web page or a text file.</source>
        <translation>“{name}”里没有可读的文字。请选择 Word、WPS、PDF 或 OFD 文档，或者电子书、网页、文本文件。</translation>
    </message>
    <message>
        <source>“{name}” is one part of a split archive. Unpack all its parts together, and open a document from them.</source>
        <translation>“{name}”是分卷压缩包中的一卷。请把各卷放在一起解压，再打开其中的文档。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB. Split it, or make the pictures in it smaller, and open that.</source>
        <translation>“{name}”超过 {megabytes} MB。请拆分文件，或压缩其中的图片后再打开。</translation>
    </message>
    <message>
        <source>The document&apos;s tags have been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>文档的标签已在别处改动，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>There is a collection called “{name}” already. Choose another name.</source>
        <translation>已有名为“{name}”的文集。请换一个名称。</translation>
    </message>
    <message>
        <source>The collection has been deleted meanwhile. Nothing was changed; make it again or choose another.</source>
        <translation>该文集已被删除，这里未作更改。请重新建立或另选一个文集。</translation>
    </message>
    <message>
        <source>“{name}” was in the trash. It is back in the library now, with its annotations.</source>
        <translation>“{name}”原在回收站中，现已连同批注放回书库。</translation>
    </message>
    <message>
        <source>What is looked for has more than {limit} characters. Look for a shorter part of it.</source>
        <translation>要查找的内容超过 {limit} 个字，请取其中较短的一段来查找。</translation>
    </message>
    <message>
        <source>More than {limit} parentheses stand inside one another. Write it with fewer of them.</source>
        <translation>括号套了 {limit} 层以上，请减少括号的层数。</translation>
    </message>
    <message>
        <source>The quotation mark before {words} has none that closes it. Add it behind the last word.</source>
        <translation>{words} 前面的引号没有配对，请在末尾补上后引号。</translation>
    </message>
    <message>
        <source>Nothing stands between the quotation marks. Write there what is looked for, or remove them.</source>
        <translation>引号里没有内容，请在引号里写上要查找的词，或去掉引号。</translation>
    </message>
    <message>
        <source>An opening parenthesis has none that closes it. Add it, or put what has parentheses itself in quotation marks.</source>
        <translation>左括号没有配对，请补上右括号；要查找带括号的原文，请加引号。</translation>
    </message>
    <message>
        <source>A closing parenthesis has none that opens it. Remove it, or put what has parentheses itself in quotation marks.</source>
        <translation>右括号没有配对，请去掉它；要查找带括号的原文，请加引号。</translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses. Write there what is looked for, or remove them.</source>
        <translation>括号里没有内容，请在括号里写上要查找的词，或去掉括号。</translation>
    </message>
    <message>
        <source>{sign} stands between two words, and one of them is missing. Write it as in {example}, or put {sign} in quotation marks.</source>
        <translation>{sign} 的两边都要有词，现在少了一边。请写成“{example}”这样；要查找“{sign}”本身，请加引号。</translation>
    </message>
    <message>
        <source>Nothing stands behind {sign}. Write there what is not to occur, as in {example}, or put {sign} in quotation marks.</source>
        <translation>{sign} 后面没有词，请写上不要出现的词，如“{example}”；要查找“{sign}”本身，请加引号。</translation>
    </message>
    <message>
        <source>It is said only what is not to occur. Write beside it what is looked for, as in {example}.</source>
        <translation>只说了不要什么，没有说要查找什么。请把两者写在一起，如“{example}”。</translation>
    </message>
    <message>
        <source>What is not to occur cannot be a choice of its own. Write it beside what is looked for, as in {example}.</source>
        <translation>“非”不能单独作为“或”的一边，请把它写在要查找的词旁边，如“{example}”。</translation>
    </message>
    <message>
        <source>A dash stands alone. Put it directly before what is not to occur, as in {example}, or put it in quotation marks.</source>
        <translation>减号单独写着，没有意义。请把它紧写在不要出现的词前面，如“{example}”；要查找减号本身，请加引号。</translation>
    </message>
    <message>
        <source>{words} names no distance. Write a number of characters from 0 to {limit}, as in {example}, or put it in quotation marks.</source>
        <translation>{words} 不是有效的距离，请写 0 到 {limit} 之间的字数，如“{example}”；要查找它本身，请加引号。</translation>
    </message>
    <message>
        <source>On either side of {sign} stands a word, or a few with 或 between them in parentheses. Write it as in {example}.</source>
        <translation>{sign} 的两边各是一个词，或用括号括起来、以“或”分开的几个词。请写成“{example}”这样。</translation>
    </message>
    <message>
        <source>Nothing can be filtered by {filter}. Use one of {names}, or put what has a colon itself in quotation marks.</source>
        <translation>没有“{filter}”这个筛选项，可以用的有：{names}。要查找带冒号的原文，请加引号。</translation>
    </message>
    <message>
        <source>Nothing stands behind {filter}. Write it directly behind the colon, as in {example}.</source>
        <translation>{filter} 后面没有内容，请紧接冒号写上，如“{example}”。</translation>
    </message>
    <message>
        <source>{filter} narrows all that is looked for. Put it at the end, outside parentheses and without 或, 非 or 近, as in {example}.</source>
        <translation>{filter} 限定的是全部查找内容，请写在末尾，不要放进括号，也不要与“或”“非”“近”连用，如“{example}”。</translation>
    </message>
    <message>
        <source>{words} is no year. Write four digits, or the first and last year, as in {example}.</source>
        <translation>{words} 不是年份，请写四位数字，或起止年份，如“{example}”。</translation>
    </message>
    <message>
        <source>{words} is no colour of marks. Use one of {names}.</source>
        <translation>没有“{words}”这种批注颜色，可以用的有：{names}。</translation>
    </message>
    <message>
        <source>The list could not be saved as “{name}”. Choose another folder and try again.</source>
        <translation>清单未能存为“{name}”。请另选文件夹再试。</translation>
    </message>
    <message>
        <source>The texts of the library could not be compared with one another. Try again.</source>
        <translation>书库中的正文未能相互比较。请重试。</translation>
    </message>
    <message>
        <source>There is no document in “{name}” that can be read. Name another folder, or add the folders in it with --recursive.</source>
        <translation>“{name}”里没有能读的文档。请换一个文件夹，或用 --recursive 连同其中的文件夹一起入库。</translation>
    </message>
    <message>
        <source>The folder “{name}” could not be looked into. Ask for access to it, and add it again.</source>
        <translation>文件夹“{name}”无法查看。请取得访问权限后再入库。</translation>
    </message>
    <message>
        <source>There are more files than can be looked at together. Add the rest folder by folder.</source>
        <translation>文件太多，无法一次看完。其余的请按文件夹分批入库。</translation>
    </message>
    <message>
        <source>Stopped; files that wait: {count}. To go on, start the same command again.</source>
        <translation>已停下，待入库文件：{count}。请再运行一次同样的命令继续。</translation>
    </message>
    <message>
        <source>added: {added} · new editions: {changed} · known: {known} · failed: {failed}</source>
        <translation>新入库：{added} · 新版：{changed} · 已在库：{known} · 失败：{failed}</translation>
    </message>
    <message>
        <source>Adding files broke off. What was added is kept; choose to go on, and the rest is added.</source>
        <translation>入库中断。已入库的都在；请选择继续，其余文件随即入库。</translation>
    </message>
    <message>
        <source>The files could not be added ({reason}). They still wait; try again later.</source>
        <translation>文件未能入库（{reason}）。它们仍在等待；请稍后重试。</translation>
    </message>
    <message>
        <source>These files are not being added any more. Add them again.</source>
        <translation>这些文件已不在入库之列。请重新入库。</translation>
    </message>
    <message>
        <source>Why this file failed is not known any more. Open it to see.</source>
        <translation>这个文件为何失败已无从得知。打开它即可看到原因。</translation>
    </message>
    <message>
        <source>These files are being added already. Wait until that is done.</source>
        <translation>这些文件正在入库。请等它完成。</translation>
    </message>
    <message>
        <source>There is a file “{name}” already. Choose another name, or let it be replaced.</source>
        <translation>已有名为“{name}”的文件，请换一个名称，或允许替换。</translation>
    </message>
    <message>
        <source>A note of the document could not be saved yet. Nothing was moved to the trash; save it first.</source>
        <translation>文档中有一条批注尚未保存，因此没有移入回收站。请先保存该批注。</translation>
    </message>
    <message>
        <source>The collection has been changed elsewhere meanwhile. Nothing was changed here; look and try again.</source>
        <translation>文集已在别处改动，这里未作更改。请查看后再试。</translation>
    </message>
    <message>
        <source>The index {path} cannot be written ({reason}). Searching goes on without it, more slowly; make room, or look at its folder.</source>
        <translation>索引 {path} 无法写入（{reason}）。查找仍可进行，只是慢一些；请腾出空间，或检查所在文件夹。</translation>
    </message>
    <message>
        <source>These are the first {shown} places; {total} documents have some. Print all of them with --limit 0.</source>
        <translation>这里是前 {shown} 处；共有 {total} 篇文档符合。可以加上 --limit 0 全部列出。</translation>
    </message>
    <message>
        <source>The index of the library is damaged ({detail}). Nothing is lost by that; make it anew with --repair.</source>
        <translation>书库的索引已损坏（{detail}）。内容没有丢失，请用 --repair 重建索引。</translation>
    </message>
    <message>
        <source>The saved search “{name}” cannot be read. Restore a backup.</source>
        <translation>存下的查找“{name}”无法读取。请恢复备份。</translation>
    </message>
    <message>
        <source>“{name}” is there already. Name another file, or say that it may be replaced.</source>
        <translation>“{name}”已经存在。请换一个文件名，或者同意替换它。</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}. Choose another folder and try again.</source>
        <translation>“{name}”无法写入：{reason}。请换一个文件夹再试。</translation>
    </message>
    <message>
        <source>There is nothing to export. Choose other documents, or let the filter pass more.</source>
        <translation>没有可以导出的内容。请另选文档，或者放宽筛选条件。</translation>
    </message>
    <message>
        <source>“{name}” is a library or no ordinary file, and stays as it is. Choose another name.</source>
        <translation>“{name}”是书库或特殊文件，不会被覆盖。请另起一个文件名。</translation>
    </message>
    <message>
        <source>The export was ended from outside, or there was not enough memory. Nothing was written; try again, or export less at once.</source>
        <translation>导出中途被终止，或者内存不足，没有写出任何文件。请再试一次，或者一次少导出一些。</translation>
    </message>
    <message>
        <source>The layer has been removed meanwhile. Nothing was changed; choose another one or import it again.</source>
        <translation>批注层已被移除，未作任何更改。请选择其他批注层，或重新导入。</translation>
    </message>
    <message>
        <source>The annotation {id} of a layer does not stand at {start} in edition {number}. It is looked for again with --repair.</source>
        <translation>批注层中的批注 {id} 不在第 {number} 版的 {start} 处。可用 --repair 重新查找。</translation>
    </message>
    <message>
        <source>There are no tasks among the annotations to export. Make tasks of some first, or export all annotations.</source>
        <translation>要导出的批注中没有任务。请先把一些批注设为任务，或者导出全部批注。</translation>
    </message>
    <message>
        <source>There are no annotations to export. Choose other documents, or let the filter pass more.</source>
        <translation>没有可以导出的批注。请另选文档，或者放宽筛选条件。</translation>
    </message>
    <message>
        <source>“{name}” is the file of a document that is exported. Choose another name and try again.</source>
        <translation>“{name}”是所导出文档自己的文件。请换个名字再试。</translation>
    </message>
    <message>
        <source>The template for excerpts has a field “{field}” that is not known. Use these: {fields}.</source>
        <translation>摘录模板里的字段“{field}”不存在。可用的字段：{fields}。</translation>
    </message>
    <message>
        <source>The template for excerpts has no field such as {quote} or {note}. Add one, or leave it empty.</source>
        <translation>摘录模板里没有 {quote}、{note} 这样的字段。请加上一个，或者留空。</translation>
    </message>
    <message>
        <source>The template for excerpts is too long, or has too many brackets in brackets. Make it simpler.</source>
        <translation>摘录模板太长，或者括号套得太深。请简化一下。</translation>
    </message>
    <message>
        <source>“{name}” holds no annotations that can be imported. Choose another file, or export it anew.</source>
        <translation>“{name}”中没有可以导入的批注。请选择其他文件，或重新导出。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB: that is no file of annotations. Choose another file.</source>
        <translation>“{name}”超过 {megabytes} MB，不像是批注文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} annotations or documents. Export fewer of them, and import those.</source>
        <translation>“{name}”中的批注或文档多于 {most}。请减少数量后重新导出，再导入。</translation>
    </message>
    <message>
        <source>“{name}” holds annotations with names or words that are far too long. Export them anew, and import that.</source>
        <translation>“{name}”中有的批注名称或文字过长。请重新导出，再导入。</translation>
    </message>
    <message>
        <source>“{source}” holds annotations of {count} documents, but none of “{name}”. Name the document that they are of.</source>
        <translation>“{source}”中有 {count} 篇文档的批注，但没有“{name}”的。请指定批注所属的文档。</translation>
    </message>
    <message>
        <source>None of the passages in “{source}” stands in “{name}”. Nothing was imported; name the document that they come from.</source>
        <translation>“{source}”中的语句都不在“{name}”里，没有导入任何批注。请指定这些语句所在的文档。</translation>
    </message>
    <message>
        <source>new: {new} · moved: {moved} · to review: {review} · without a place: {orphan} · known: {known} · changed, left alone: {changed} · removed before, left alone: {removed}</source>
        <translation>新增：{new} · 有变动：{moved} · 待核对：{review} · 找不到原文：{orphan} · 已有：{known} · 有改动未导入：{changed} · 曾删除未导入：{removed}</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete. Export it anew, and import that.</source>
        <translation>“{name}”已损坏或不完整。请重新导出后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is not in the library, so it has no annotations. Add it first.</source>
        <translation>“{name}”不在书库里，还没有批注。请先把它加入书库。</translation>
    </message>
    <message>
        <source>“{name}” is the document itself. Name another file for the export.</source>
        <translation>“{name}”就是这份文档本身。请为导出另起一个文件名。</translation>
    </message>
    <message>
        <source>None of the files could be exported. Name others.</source>
        <translation>这些文件都无法导出。请另选文件。</translation>
    </message>
    <message>
        <source>There are no marked passages of which cards could be made. Choose other annotations, or another format.</source>
        <translation>没有可以做成卡片的标记文字。请另选批注，或者换一种格式。</translation>
    </message>
    <message>
        <source>There is no typeface with Chinese characters. Install one, such as Noto Serif CJK SC, and export again.</source>
        <translation>系统里没有中文字体。请安装一种中文字体（如“思源宋体”）后再导出。</translation>
    </message>
    <message>
        <source>The import was ended from outside, or there was not enough memory. Nothing was stored; try again, or import a smaller file.</source>
        <translation>导入中途被终止，或者内存不足，没有存入任何批注。请再试一次，或者换一个小些的文件。</translation>
    </message>
    <message>
        <source>What would be in the file could not be found out: that was ended from outside, or there was not enough memory. Try again.</source>
        <translation>无法得知文件会包含哪些内容：查看中途被终止，或者内存不足。请再试一次。</translation>
    </message>
    <message>
        <source>The overview was ended from outside, or there was not enough memory. Close other documents and look again.</source>
        <translation>要览被外部中止，或者内存不足。请关闭其他文档后再看一次。</translation>
    </message>
    <message>
        <source>The recall card has been changed elsewhere meanwhile. Nothing was stored; look and try again.</source>
        <translation>这张复习卡已在别处改动，这里未作任何保存；请查看后重试。</translation>
    </message>
    <message>
        <source>The study plan has been removed meanwhile. Nothing was changed; make it again if you need it.</source>
        <translation>这个学习计划已被删除，没有作任何改动；需要的话请重新建立。</translation>
    </message>
    <message>
        <source>The comparison was ended from outside, or there was not enough memory. Try again, or compare shorter documents.</source>
        <translation>对比被中途结束，或者内存不足。请重试，或选择较短的文档对比。</translation>
    </message>
    <message>
        <source>One of the documents is not in the library any more. Choose another one to compare.</source>
        <translation>其中一篇文档已不在书库中。请另选一篇对比。</translation>
    </message>
    <message>
        <source>“{name}” holds no list of set phrases. Choose a file that was exported as one, or mend it in a text editor.</source>
        <translation>“{name}”不是提法列表。请选择由本程序导出的提法文件，或用文本编辑器修好它。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Look whether the file is there and may be read.</source>
        <translation>无法读取“{name}”（{reason}）。请查看文件是否还在、是否允许读取。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written ({reason}). Look whether the disk is full or write-protected.</source>
        <translation>无法写入“{name}”（{reason}）。请查看磁盘是否已满或写保护。</translation>
    </message>
    <message>
        <source>A set phrase needs a name of at most {most} characters. Type one.</source>
        <translation>提法需要一个不超过 {most} 个字的名称。请填写名称。</translation>
    </message>
    <message>
        <source>A list of set phrases can have at most {most} MB. Take entries out of “{name}”, or import fewer of them.</source>
        <translation>提法列表最多 {most} MB。请从“{name}”中删去一些条目，或者少导入一些。</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program since and stays as it is. Correct the entry in the list of your set phrases.</source>
        <translation>“{name}”已被其他程序改动，保持现状。请在“我的提法库”里更正这个条目。</translation>
    </message>
    <message>
        <source>“{words}” does not begin with a year. Write when the set phrase was defined as in 2024-03-05, or leave it empty.</source>
        <translation>“{words}”不是以年份开头。提出时间请写成 2024-03-05 这样，或者留空。</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>label like {0} (rule {1} of {2})</source>
        <translation>序号形如 {0}（{2}第 {1} 条规则）</translation>
    </message>
    <message>
        <source>label that fits the pattern {0} (rule {1} of {2})</source>
        <translation>序号符合正则 {0}（{2}第 {1} 条规则）</translation>
    </message>
    <message>
        <source>Number {0} is missing.</source>
        <translation>缺少序号 {0}。</translation>
    </message>
    <message>
        <source>Numbers {0} to {1} are missing.</source>
        <translation>缺少序号 {0} 至 {1}。</translation>
    </message>
    <message>
        <source>Number {0} stands twice.</source>
        <translation>序号 {0} 重复。</translation>
    </message>
    <message>
        <source>Number {0} stands behind number {1}.</source>
        <translation>序号 {0} 排在 {1} 之后。</translation>
    </message>
    <message>
        <source>begins a series</source>
        <translation>一组序号的开头</translation>
    </message>
    <message>
        <source>begins the series again</source>
        <translation>重新开始一组序号</translation>
    </message>
    <message>
        <source>begins a series of {0}: {1} … {2}</source>
        <translation>一组 {0} 项的开头：{1} … {2}</translation>
    </message>
    <message>
        <source>follows number {0}</source>
        <translation>接在序号 {0} 之后</translation>
    </message>
    <message>
        <source>follows number {0} with a gap</source>
        <translation>接在序号 {0} 之后，中间有缺</translation>
    </message>
    <message>
        <source>repeats number {0}</source>
        <translation>重复序号 {0}</translation>
    </message>
    <message>
        <source>begins anew within a series</source>
        <translation>在一组序号中重新开始</translation>
    </message>
    <message>
        <source>belongs to the series around it, though out of order</source>
        <translation>属于前后这一组序号，但次序不合</translation>
    </message>
    <message>
        <source>stands alone with number 1</source>
        <translation>只有序号 1，单独成立</translation>
    </message>
    <message>
        <source>runs on from number {0} under an earlier heading</source>
        <translation>接续前一标题下的序号 {0}</translation>
    </message>
    <message>
        <source>begins a series in its middle</source>
        <translation>从中间的序号开始的一组</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>由您设为标题</translation>
    </message>
    <message>
        <source>renamed by you</source>
        <translation>由您重命名</translation>
    </message>
    <message>
        <source>put on this level by you</source>
        <translation>由您调整层级</translation>
    </message>
    <message>
        <source>joined by you</source>
        <translation>由您合并</translation>
    </message>
    <message>
        <source>set off by #</source>
        <translation>以 # 标出</translation>
    </message>
    <message>
        <source>set as a heading of level {0}</source>
        <translation>文件中设为 {0} 级标题</translation>
    </message>
    <message>
        <source>a line of its own in bold, larger or centred type</source>
        <translation>独占一行，字体加粗、加大或居中</translation>
    </message>
    <message>
        <source>a short line of its own over a paragraph</source>
        <translation>独占一行的短语，下接段落</translation>
    </message>
    <message>
        <source>a sentence behind a dash, alone on its line over a paragraph</source>
        <translation>破折号后的一句，独占一行，下接段落</translation>
    </message>
    <message>
        <source>a short sentence alone on its line, one of a row over paragraphs</source>
        <translation>独占一行的短句，同类成组，下接段落</translation>
    </message>
    <message>
        <source>{0} stands in a row with {1}.</source>
        <translation>「{0}」与同列的「{1}」写法不一。</translation>
    </message>
    <message>
        <source>{0} is opened and never closed by {1}.</source>
        <translation>缺少与「{0}」配对的「{1}」。</translation>
    </message>
    <message>
        <source>{0} is still to be filled in.</source>
        <translation>「{0}」处尚待填写。</translation>
    </message>
</context>
<context>
    <name>PageCaption</name>
    <message>
        <source>{characters} characters</source>
        <translation>{characters} 字</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>PageMargin</name>
    <message>
        <source>Page {number} of {count} begins here</source>
        <translation>第 {number} 页由此开始，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>p12</source>
        <translation>第12页</translation>
    </message>
    <message>
        <source>¶12</source>
        <translation>第12段</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>可转到的位置</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Paragraph {number} of {count}</source>
        <translation>第 {number} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>{percent}% of the text</source>
        <translation>全文的 {percent}% 处</translation>
    </message>
    <message>
        <source>The text ends at 100%.</source>
        <translation>全文到 100% 为止。</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>这个文件没有页码。</translation>
    </message>
    <message>
        <source>Pages go from 1 to {count}.</source>
        <translation>页码从 1 到 {count}。</translation>
    </message>
    <message>
        <source>Paragraphs go from 1 to {count}.</source>
        <translation>段号从 1 到 {count}。</translation>
    </message>
    <message>
        <source>Page, paragraph, per cent or heading</source>
        <translation>页码、段号、百分比或标题</translation>
    </message>
    <message>
        <source>words of a heading</source>
        <translation>标题中的文字</translation>
    </message>
    <message>
        <source>No heading has these words. Write others, the number of a paragraph, or a per cent.</source>
        <translation>没有含这些文字的标题。请换几个字，或写段号、百分数。</translation>
    </message>
    <message>
        <source>A number is a page, after ¶ a paragraph, before % a part of the text. Words find headings.</source>
        <translation>数字是页码，后加“段”是段号，后加“%”是全文的百分比；文字用来找标题。</translation>
    </message>
    <message>
        <source>A number is a paragraph, before % a part of the text. Words find headings.</source>
        <translation>数字是段号，后加“%”是全文的百分比；文字用来找标题。</translation>
    </message>
    <message>
        <source>Now in paragraph {number} of {count}; +5 goes on by five.</source>
        <translation>现在第 {number} 段，共 {count} 段；输入 +5 前进五段。</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>先看看</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages</source>
        <translation>所在段落</translation>
    </message>
</context>
<context>
    <name>OpeningBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>正在打开“{name}”……</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开……</translation>
    </message>
    <message>
        <source>Page {done} of {total}</source>
        <translation>第 {done} 页，共 {total} 页</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>“{name}”的密码不对，请再试一次。</translation>
    </message>
    <message>
        <source>“{name}” opens with a password only.</source>
        <translation>“{name}”需要密码才能打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Recognise the text</source>
        <translation>识别文字</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>This file holds {what} of its own.</source>
        <translation>这个文件自带 {what}。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Take over the file&apos;s annotations</source>
        <translation>接收文件自带的批注</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some}和 {last}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>{author}: {note}</source>
        <translation>{author}：{note}</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处高亮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other mark(s)</source>
        <translation>
            <numerusform>%n 处其他标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognising the text of “{name}”…</source>
        <translation>正在识别“{name}”中的文字……</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>not known</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Recognised by the program. Enter or a click changes it.</source>
        <translation>由程序识别。按 Enter 或单击可以修改。</translation>
    </message>
    <message>
        <source>Enter or a click changes it.</source>
        <translation>按 Enter 或单击可以修改。</translation>
    </message>
    <message>
        <source>As recognised: {value}</source>
        <translation>恢复自动识别：{value}</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Recognised by the program</source>
        <translation>由程序识别</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</source>
        <translation>“{words}”不是日期。请写成 {example}、2026-3-5 或 20260305；只写年份或年月也可以。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
</context>
<context>
    <name>Dated</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy年</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>Change title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>修改讲话人</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Change occasion</source>
        <translation>修改场合</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>修改文号</translation>
    </message>
</context>
<context>
    <name>BookmarkSigns</name>
    <message>
        <source>Bookmark ({colour})</source>
        <translation>书签（{colour}）</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Recolour group</source>
        <translation>整组改色</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>去掉整组标记</translation>
    </message>
    <message>
        <source>Mark every occurrence</source>
        <translation>标记全部出现</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>{title}, paragraph {paragraph}</source>
        <translation>《{title}》，第{paragraph}段</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Note on the document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Bookmark: {words}</source>
        <translation>书签：{words}</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words in passage or note</source>
        <translation>原文或批注中的文字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有批注</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>无批注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>只看有星标的</translation>
    </message>
    <message>
        <source>Open tasks only</source>
        <translation>只看未完成的任务</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>This section: {title}</source>
        <translation>本节：{title}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>TagsPopover</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>添加标签，按回车</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message>
        <source>Go to the passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>复制（带出处）</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>删除 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>复习卡</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>复习卡</translation>
    </message>
</context>
<context>
    <name>PickedBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>取消选择（Esc）</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add or take off tags</source>
        <translation>添加或去掉标签</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Star them, or take their stars off</source>
        <translation>加星标或取消星标</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy passages and notes with their sources (Ctrl+C)</source>
        <translation>复制原文、批注和出处（Ctrl+C）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete them (Delete)</source>
        <translation>删除所选（Delete）</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Strike-through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>全文批注</translation>
    </message>
</context>
<context>
    <name>MarkSample</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>over</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样子</translation>
    </message>
</context>
<context>
    <name>ShadeButton</name>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复原色</translation>
    </message>
    <message>
        <source>Colour of the mark</source>
        <translation>标记的颜色</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>Gosling yellow</source>
        <translation>鹅黄</translation>
    </message>
    <message>
        <source>Apricot</source>
        <translation>杏黄</translation>
    </message>
    <message>
        <source>Peach blossom</source>
        <translation>桃红</translation>
    </message>
    <message>
        <source>Lotus root</source>
        <translation>藕荷</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>丁香</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天青</translation>
    </message>
    <message>
        <source>Lake blue</source>
        <translation>湖蓝</translation>
    </message>
    <message>
        <source>Bamboo green</source>
        <translation>竹青</translation>
    </message>
    <message>
        <source>Willow yellow</source>
        <translation>柳黄</translation>
    </message>
    <message>
        <source>Camel</source>
        <translation>驼色</translation>
    </message>
    <message>
        <source>Silver grey</source>
        <translation>银灰</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Delete removes it, the menu key acts on it everywhere.</source>
        <translation>按 Delete 移除；菜单键可对所有文档中的这个标签操作。</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>标签 {tag}</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Enter or a comma adds it, Backspace takes the last one away.</source>
        <translation>回车或逗号添加，退格键去掉最后一个。</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>The passage itself</source>
        <translation>所标段落本身</translation>
    </message>
    <message>
        <source>April 5, 2026-04-05…</source>
        <translation>4月5日前、2026-04-05……</translation>
    </message>
    <message>
        <source>How far it is: a click leads on</source>
        <translation>办理状态：点击切换</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>不是任务</translation>
    </message>
    <message>
        <source>It is no task any more</source>
        <translation>不再作为任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>状态：{state}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>即 {day}</translation>
    </message>
    <message>
        <source>No day can be told from this.</source>
        <translation>看不出是哪一天。</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Write the tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>设为任务</translation>
    </message>
    <message>
        <source>Write the task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Task: {state}</source>
        <translation>任务状态改为：{state}</translation>
    </message>
    <message>
        <source>No task any more</source>
        <translation>不再作为任务</translation>
    </message>
    <message>
        <source>Open “{link}”…</source>
        <translation>打开“{link}”……</translation>
    </message>
    <message>
        <source>Earlier wordings…</source>
        <translation>批注的历次写法……</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Show its place…</source>
        <translation>指定位置…</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Rename “{tag}” everywhere…</source>
        <translation>在所有文档中将“{tag}”改名……</translation>
    </message>
    <message>
        <source>Merge “{tag}” into…</source>
        <translation>将“{tag}”并入……</translation>
    </message>
    <message>
        <source>Remove “{tag}” everywhere…</source>
        <translation>从所有文档中移除“{tag}”……</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Change tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>标签改名</translation>
    </message>
    <message>
        <source>Remove tag everywhere</source>
        <translation>从所有文档移除标签</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Add star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>去掉星标</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>设为任务</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Bring back a note</source>
        <translation>恢复批注原先的写法</translation>
    </message>
</context>
<context>
    <name>WordingsDialog</name>
    <message>
        <source>Earlier wordings of the note</source>
        <translation>批注的历次写法</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>历次写法</translation>
    </message>
    <message>
        <source>What the note said</source>
        <translation>当时的内容</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复这一写法</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The note has always said what it says now. Write something else in it, and what it said before stands here: you can bring it back then.</source>
        <translation>这条批注没有改过。改写后，原来的写法会列在这里，可以恢复。</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Merge a tag</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>标签改名</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A tag that there is</source>
        <translation>已有的标签</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no such tag. Choose one from the list.</source>
        <translation>没有这个标签，请从列表中选择。</translation>
    </message>
    <message>
        <source>There is such a tag: both become one.</source>
        <translation>已有这个标签，两者将合为一个。</translation>
    </message>
    <message>
        <source>A tag has no comma in it.</source>
        <translation>标签中不能有逗号或分号。</translation>
    </message>
    <message numerus="yes">
        <source>The tag “{tag}” is taken off %n annotation(s) of the whole library. This can be undone.</source>
        <translation>
            <numerusform>将从整个书库的 %n 条批注上移除标签“{tag}”。可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) of the whole library get another tag instead of “{tag}”. This can be undone.</source>
        <translation>
            <numerusform>整个书库中 %n 条批注的标签“{tag}”将换成另一个标签。可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “{tag}” is renamed in %n annotation(s) of the whole library. This can be undone.</source>
        <translation>
            <numerusform>将为整个书库的 %n 条批注改标签“{tag}”的名称。可以撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Managing</name>
    <message numerus="yes">
        <source>Recolour %n annotation(s)</source>
        <translation>
            <numerusform>更改 %n 条批注的颜色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s)</source>
        <translation>
            <numerusform>给 %n 条批注加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %n annotation(s)</source>
        <translation>
            <numerusform>去掉 %n 条批注的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n annotation(s)</source>
        <translation>
            <numerusform>给 %n 条批注加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n star(s) off</source>
        <translation>
            <numerusform>取消 %n 个星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>删除 %n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n annotation(s)</source>
        <translation>
            <numerusform>恢复 %n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPane</name>
    <message numerus="yes">
        <source>Restore %n</source>
        <translation>
            <numerusform>恢复 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n for good…</source>
        <translation>
            <numerusform>彻底删除 %n 条…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s) for good? This cannot be undone.</source>
        <translation>
            <numerusform>彻底删除 %n 条批注？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the annotations (Esc)</source>
        <translation>返回批注（Esc）</translation>
    </message>
    <message>
        <source>Back to the annotations</source>
        <translation>返回批注</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>全库</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Trash {count}</source>
        <translation>回收站 {count}</translation>
    </message>
    <message>
        <source>The trash is empty. Annotations that you delete with Del in any document are kept here until you empty it.</source>
        <translation>回收站是空的。您在任何一篇中按 Del 删除的批注都会留在这里，直到您清空它。</translation>
    </message>
    <message>
        <source>Nothing was deleted in this document. Annotations that you delete with Del are kept here until you empty it.</source>
        <translation>本篇没有删除过批注。您按 Del 删除的批注会留在这里，直到您清空回收站。</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>{state}, {overdue}</source>
        <translation>{state}，{overdue}</translation>
    </message>
    <message>
        <source>{words} ({day})</source>
        <translation>{words}（{day}）</translation>
    </message>
    <message>
        <source>{group}, closed</source>
        <translation>{group}，已折叠</translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message>
        <source>Whose tasks</source>
        <translation>任务范围</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>全库</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Filter tasks…</source>
        <translation>筛选任务…</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>显示全部任务</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Tasks {total}</source>
        <translation>任务 {total}</translation>
    </message>
    <message>
        <source>Tasks {shown} of {total}</source>
        <translation>任务 {shown} / {total}</translation>
    </message>
    <message>
        <source>No task passes the filter. “Clear” above shows all of them again.</source>
        <translation>没有符合筛选条件的任务。点上方的“清除”即可重新看到全部。</translation>
    </message>
    <message>
        <source>There are no tasks yet. Select a passage that asks for something, use {task}, and write who leads it and by when: it will stand here, sorted by deadline.</source>
        <translation>还没有任务。在正文中选中布置工作的语句，用 {task} 标为任务，填上牵头单位和时限，就会列在这里，按时限排序。</translation>
    </message>
    <message>
        <source>All persons</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>All deadlines</source>
        <translation>全部时限</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>没有明确日期</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Proposals {count}</source>
        <translation>建议 {count}</translation>
    </message>
    <message>
        <source>Show the tasks again</source>
        <translation>回到任务</translation>
    </message>
    <message>
        <source>Show sentences of this document that ask for something</source>
        <translation>查看本文中布置了工作的句子</translation>
    </message>
    <message>
        <source> Behind “Proposals” above stand the sentences of this document that ask for something.</source>
        <translation>上方的“建议”里，是本文中布置了工作的句子。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the listed tasks as a ledger: Excel, Word or CSV</source>
        <translation>把列出的任务导出为台账：Excel、Word 或 CSV</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>Tasking</name>
    <message>
        <source>Change task</source>
        <translation>更改任务</translation>
    </message>
    <message>
        <source>Change lead of a task</source>
        <translation>更改任务的牵头单位</translation>
    </message>
    <message>
        <source>Change person of a task</source>
        <translation>更改任务的责任人</translation>
    </message>
    <message>
        <source>Change deadline of a task</source>
        <translation>更改任务的时限</translation>
    </message>
    <message>
        <source>Change state of a task</source>
        <translation>更改任务的状态</translation>
    </message>
    <message>
        <source>Change targets of a task</source>
        <translation>更改任务的目标</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct the text</source>
        <translation>勘正文字</translation>
    </message>
    <message>
        <source>Take back a correction</source>
        <translation>撤回勘正</translation>
    </message>
    <message>
        <source>Select the words that are to be corrected first.</source>
        <translation>请先选中要勘正的文字。</translation>
    </message>
    <message>
        <source>Select words within one paragraph: one correction at a time.</source>
        <translation>请在一段之内选取：一次勘正一处。</translation>
    </message>
    <message>
        <source>The file stays as it is: the correction is kept in the library and listed in the overview.</source>
        <translation>原文件不动：勘正记在书库里，列在“要览”中，随时可以撤回。</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Corrected words</source>
        <translation>勘正后的文字</translation>
    </message>
    <message>
        <source>Enter corrects the words, Esc leaves them</source>
        <translation>回车勘正，Esc 不改</translation>
    </message>
    <message>
        <source>Enter takes the words out, Esc leaves them</source>
        <translation>回车删去这些字，Esc 不改</translation>
    </message>
</context>
<context>
    <name>CorrectionLayer</name>
    <message>
        <source>was: {words}</source>
        <translation>原作：{words}</translation>
    </message>
    <message>
        <source>added by correction</source>
        <translation>勘正时补入</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>Corrections</source>
        <translation>勘正</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Put the old words in again</source>
        <translation>恢复原来的文字</translation>
    </message>
    <message>
        <source>{before} → {after}  ·  {time}</source>
        <translation>{before} → {after}  ·  {time}</translation>
    </message>
    <message>
        <source>{before} → {after}  ·  not found in this text</source>
        <translation>{before} → {after}  ·  本版中未找到</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Review annotations</source>
        <translation>核对批注</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Nothing that was decided gets lost (Esc)</source>
        <translation>已作的决定都已保存（Esc）</translation>
    </message>
    <message>
        <source>As it was: {edition}</source>
        <translation>原来：{edition}</translation>
    </message>
    <message>
        <source>As it may be now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>可能的位置</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>不在了</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The text has this passage no more: the annotation is kept with its old text</source>
        <translation>正文里已没有这段话：批注连同原来的文字一起保留</translation>
    </message>
    <message>
        <source>Show in the text…</source>
        <translation>在正文中指定…</translation>
    </message>
    <message>
        <source>See the place in the text, and select the passage there if it is another one</source>
        <translation>到正文中查看这个位置；若不是这里，就在正文中另行选定</translation>
    </message>
    <message>
        <source>{act}  {key}</source>
        <translation>{act}  {key}</translation>
    </message>
    <message>
        <source>Looking for the passages…</source>
        <translation>正在查找可能的位置…</translation>
    </message>
    <message>
        <source>{number} / {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>The text no longer has this passage.</source>
        <translation>正文里已没有这段话。</translation>
    </message>
    <message>
        <source>The place of this passage is not certain.</source>
        <translation>这段话的位置不能确定。</translation>
    </message>
    <message>
        <source>{percent}% alike</source>
        <translation>相似 {percent}%</translation>
    </message>
    <message>
        <source>Nothing like it was found in the text. Select its passage in the text, or leave it as it is.</source>
        <translation>正文中没有找到相近的文字。可以在正文中指定位置，也可以先保留。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n that are very like</source>
        <translation>
            <numerusform>接受 %n 条相似度很高的首选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n again</source>
        <translation>
            <numerusform>再看这 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This passage may stand at %n places.</source>
        <translation>
            <numerusform>这段话可能在 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>↑ ↓ 1-{count}: place   </source>
        <translation>↑ ↓ 或 1-{count} 换位置　</translation>
    </message>
    <message>
        <source>←: before</source>
        <translation>← 上一条</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先保留</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Where it may stand now</source>
        <translation>可能的位置</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source> … {count} characters … </source>
        <translation> …（略去 {count} 字）… </translation>
    </message>
</context>
<context>
    <name>CardAnswers</name>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Compare the old text with the new one (Enter)</source>
        <translation>对照原来和现在的文字（Enter）</translation>
    </message>
    <message>
        <source>Show its place…</source>
        <translation>指定位置…</translation>
    </message>
    <message>
        <source>Select its passage in the text yourself</source>
        <translation>自己在正文中选出这段话</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>{count} in place</source>
        <translation>{count} 条原位</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} 条移动</translation>
    </message>
    <message>
        <source>{count} to review</source>
        <translation>{count} 条待核对</translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation>{count} 条找不到原文</translation>
    </message>
    <message>
        <source>The text has changed.</source>
        <translation>正文有改动。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Annotations of another edition were brought here: {said}.</source>
        <translation>已带入其他版本的批注：{said}。</translation>
    </message>
    <message>
        <source>The text has changed; all annotations are in place ({count}).</source>
        <translation>正文有改动，批注都在原位（{count} 条）。</translation>
    </message>
    <message>
        <source>The text has changed: {said}.</source>
        <translation>正文有改动：{said}。</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>This is an earlier edition: annotations are reviewed in the newest one.</source>
        <translation>这是旧版本：批注在最新的版本里核对。</translation>
    </message>
    <message>
        <source>Nothing waits for review in this document.</source>
        <translation>本篇没有待核对的批注。</translation>
    </message>
    <message>
        <source>All annotations have been reviewed. Each has its place in the text.</source>
        <translation>全部核对完了，每条批注都有了位置。</translation>
    </message>
    <message>
        <source>Review annotation</source>
        <translation>核对批注</translation>
    </message>
    <message>
        <source>Accept all that are very like</source>
        <translation>全部接受首选位置</translation>
    </message>
    <message numerus="yes">
        <source>That was the last one. %n wait(s) for your decision still.</source>
        <translation>
            <numerusform>后面没有了，还有 %n 条没有决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All annotations have been reviewed. %n without a passage are kept under “To review”.</source>
        <translation>
            <numerusform>全部核对完了。%n 条找不到原文的批注保留在“待核对”里。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>Put the caret where “{quote}” stands now. Enter accepts, Esc cancels.</source>
        <translation>把光标放到“{quote}”现在的位置。Enter 确定，Esc 取消。</translation>
    </message>
    <message>
        <source>Nothing is selected yet. Select the words that “{quote}” stands on now, then press Enter.</source>
        <translation>还没有选中文字。请选中“{quote}”现在所在的文字，再按 Enter。</translation>
    </message>
    <message>
        <source>Select the words that “{quote}” stands on now. Enter accepts, Esc cancels.</source>
        <translation>请选中“{quote}”现在所在的文字。Enter 确定，Esc 取消。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>最近的一篇</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>On opening</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>The library can only be read: nothing new is saved in it.</source>
        <translation>书库只读：新的内容不会保存。</translation>
    </message>
    <message>
        <source>Its disk allows the simpler journal only; it is as safe, saving takes a little longer.</source>
        <translation>所在磁盘只支持较简单的日志方式；同样安全，保存略慢。</translation>
    </message>
    <message>
        <source>It is named by --library or MEIPI_LIBRARY; start without them to move it or open another.</source>
        <translation>书库由 --library 或 MEIPI_LIBRARY 指定；不用它们启动，才能移动或打开另一书库。</translation>
    </message>
    <message>
        <source>Where the library is</source>
        <translation>书库位置</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开另一书库…</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation>书库与备份</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made on opening and daily if anything has changed; the last {count} are kept, and apart from them those before a restore.</source>
        <translation>打开时和每天自动备份，没有变化就不备份；保留最近 {count} 份，恢复前、升级前的另外保留。</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made a moment after the start, or with the button below.</source>
        <translation>还没有备份。启动片刻后会自动备份，也可以用下面的按钮。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>撤销恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Back to {when}? {less} fewer than now, and everything changed since. The present state is backed up first.</source>
        <translation>回到 {when}？比现在少 {less}，此后的改动也一并撤回。现在的状态会先备份。</translation>
    </message>
    <message>
        <source>Back to {when}? Everything changed since is undone. The present state is backed up first.</source>
        <translation>回到 {when}？此后的改动一并撤回。现在的状态会先备份。</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n note(s) could not be saved. Copy what you wrote before you close, or it is lost.</source>
        <translation>
            <numerusform>有 %n 条批注没能保存。请在关闭前复制写下的内容，否则会丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library was not closed properly, and the check found %n fault(s). A backup can bring back what is missing.</source>
        <translation>
            <numerusform>书库上次没有正常关闭，检查发现 %n 处问题。缺少的内容可以从备份恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them come(s) from the backup of {when}.</source>
        <translation>
            <numerusform>其中 %n 条来自 {when} 的备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>The library&apos;s disk allows the simpler journal only: it is as safe, saving takes a little longer.</source>
        <translation>书库所在磁盘只支持较简单的日志方式：同样安全，保存略慢。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开另一书库…</translation>
    </message>
    <message>
        <source>The library can only be read. Texts and marks are shown; nothing new is saved.</source>
        <translation>书库只读。正文和标记照常显示，新的内容不会保存。</translation>
    </message>
    <message>
        <source>The library is damaged. What can be read of it is being rescued; you can go on reading.</source>
        <translation>书库已损坏，正在抢救尚能读出的内容；可以继续阅读。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>The library was damaged. Rescued: {documents}, {annotations}.</source>
        <translation>书库损坏，已抢救出 {documents}、{annotations}。</translation>
    </message>
    <message>
        <source> The damaged file lies at {path}.</source>
        <translation>损坏的文件原样保留在 {path}。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source> What you wrote stays here and is saved by itself as soon as that works.</source>
        <translation>写下的内容留在这里，一能保存就自动保存。</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>复制所写内容</translation>
    </message>
    <message>
        <source>The program had to end before all notes were saved. What was missing lies at {path}.</source>
        <translation>上次程序被迫结束时，还有批注没能保存，内容在 {path}。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Rescue it</source>
        <translation>抢救</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message numerus="yes">
        <source>%n note(s) could not be saved yet. Nothing was done; save or copy them first.</source>
        <translation>
            <numerusform>还有 %n 条批注没能保存，因此没有执行此操作。请先保存或复制。</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the library lies at {path}.</source>
        <translation>书库的副本在 {path}。</translation>
    </message>
    <message>
        <source>Open a library, or name a new one</source>
        <translation>打开书库，或为新书库取名</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>书库 (*.db)</translation>
    </message>
    <message>
        <source>Move the library to this folder</source>
        <translation>把书库移到这个文件夹</translation>
    </message>
    <message>
        <source>Meipi library.db</source>
        <translation>眉批书库.db</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Copying the library and checking the copy…</source>
        <translation>正在复制书库并检查副本…</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>正在打开书库…</translation>
    </message>
    <message>
        <source>Rescuing what can be read…</source>
        <translation>正在抢救尚能读出的内容…</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>已备份。</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup, so it holds everything.</source>
        <translation>最近一份备份之后没有变化，不必再备份。</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as the backup of {when}.</source>
        <translation>已恢复。恢复前的状态存为 {when} 的备份。</translation>
    </message>
    <message>
        <source>The library lies at {path} now.</source>
        <translation>书库现在位于 {path}。</translation>
    </message>
    <message>
        <source> The old file is still there as {path}; delete it when you like.</source>
        <translation>原文件保留为 {path}，不需要时可以删除。</translation>
    </message>
    <message>
        <source>The library {path} is open now.</source>
        <translation>已打开书库 {path}。</translation>
    </message>
    <message>
        <source>Restored. The damaged library lies at {path}.</source>
        <translation>已恢复。损坏的书库保留在 {path}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ComparisonFace</name>
    <message>
        <source>+</source>
        <translation>增</translation>
    </message>
    <message>
        <source>−</source>
        <translation>删</translation>
    </message>
    <message>
        <source>≠</source>
        <translation>改</translation>
    </message>
    <message>
        <source>↕</source>
        <translation>移</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>{words}… ({count} more characters)</source>
        <translation>{words}…（还有 {count} 字）</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>changed, added {words}</source>
        <translation>有改动，增加{words}</translation>
    </message>
    <message>
        <source>changed, removed {words}</source>
        <translation>有改动，删去{words}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>moved here from below</source>
        <translation>移自下文</translation>
    </message>
    <message>
        <source>moved here from above</source>
        <translation>移自上文</translation>
    </message>
    <message>
        <source>moved further down</source>
        <translation>移至下文</translation>
    </message>
    <message>
        <source>moved further up</source>
        <translation>移至上文</translation>
    </message>
    <message>
        <source>{told}: {words}</source>
        <translation>{told}：{words}</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) alike</source>
        <translation>
            <numerusform>… %n 段相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>Fold what is alike</source>
        <translation>折叠相同内容</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处不同</translation>
    </message>
    <message>
        <source>Previous difference (Alt+↑)</source>
        <translation>上一处不同（Alt+↑）</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
    <message>
        <source>Next difference (Alt+↓)</source>
        <translation>下一处不同（Alt+↓）</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>返回正文（Esc）</translation>
    </message>
    <message>
        <source>Difference {at} of {count}</source>
        <translation>第 {at} 处，共 {count} 处不同</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>These editions could not be compared. Choose others above, or go back to the text.</source>
        <translation>这两版无法比较。请在上方另选，或返回正文。</translation>
    </message>
    <message>
        <source>Editions side by side</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>Edition on the left</source>
        <translation>左边的版本</translation>
    </message>
    <message>
        <source>Edition on the right</source>
        <translation>右边的版本</translation>
    </message>
    <message>
        <source>Paragraphs of both editions</source>
        <translation>两版的段落</translation>
    </message>
    <message>
        <source>Both have the same text. Choose other editions below.</source>
        <translation>两个版本的正文相同，可在下面另选版本。</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句对照</translation>
    </message>
    <message>
        <source>Compare by sections and sentences, with a summary</source>
        <translation>按章节逐句对比，附汇总</translation>
    </message>
</context>
<context>
    <name>EditionBar</name>
    <message>
        <source>Back to the newest</source>
        <translation>回到最新版</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>与最新版比较</translation>
    </message>
</context>
<context>
    <name>EditionModel</name>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>合并而来</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message>
        <source>Edition {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>There is one edition so far. When the file has changed and is opened again, the new text becomes the next edition, and this one stays here with its marks. A text that lies in another file can be joined with it.</source>
        <translation>目前只有一个版本。文件改动后再打开，新的正文就成为下一版，这一版连同它的标记留在这里。另一个文件里的正文也可以合并进来。</translation>
    </message>
    <message>
        <source>Enter reads an edition with its marks as they stood. Choose two with Ctrl to compare them.</source>
        <translation>按回车阅读选中的版本，标记停在当时的位置。按住 Ctrl 选两版可以互相比较。</translation>
    </message>
    <message>
        <source>Editions of “{name}”</source>
        <translation>“{name}”的版本</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Make it a text of its own…</source>
        <translation>分开为独立文件…</translation>
    </message>
    <message>
        <source>Join another text…</source>
        <translation>合并另一文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不分开</translation>
    </message>
    <message>
        <source>Make it a text of its own</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>比较这两版</translation>
    </message>
    <message>
        <source>Compare with {edition}</source>
        <translation>与{edition}比较</translation>
    </message>
    <message>
        <source>All editions that were joined with {edition} become a text of their own again, with the annotations that came with them. The others stay.</source>
        <translation>与{edition}一同合并进来的各版将重新成为独立的文件，带来的批注随之分出；其余各版留在这里。</translation>
    </message>
    <message>
        <source>{edition} becomes a text of its own, with the annotations that were made in it. Those of the other editions stay here.</source>
        <translation>{edition}将成为独立的文件，在这一版里做的批注随之分出；其他版本的批注留在这里。</translation>
    </message>
    <message>
        <source>What was joined with {edition} becomes a text of its own again, with the annotations that came with it.</source>
        <translation>与{edition}合并的各版将重新成为独立的文件，带来的批注随之分出。</translation>
    </message>
</context>
<context>
    <name>ListedDocumentsDialog</name>
    <message>
        <source>Filter by title, name or folder…</source>
        <translation>按标题、文件名或文件夹筛选…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join another text with “{name}”</source>
        <translation>将另一文件合并到“{name}”</translation>
    </message>
    <message>
        <source>Filter texts</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Texts of the library</source>
        <translation>书库中的文件</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>No text has these words. Change the filter above.</source>
        <translation>没有符合的文件，请修改上方的筛选词。</translation>
    </message>
    <message>
        <source>The library holds no other text yet. Open the other file once, then it can be joined with this one.</source>
        <translation>书库里还没有其他文件。先打开一次要合并的文件，就可以合并到本篇。</translation>
    </message>
    <message>
        <source>{editions} and {annotations} of “{other}” come to “{name}”. They can be parted again.</source>
        <translation>“{other}”的 {editions}和 {annotations}将并入“{name}”，以后可以再分开。</translation>
    </message>
    <message numerus="yes">
        <source>%n edition(s)</source>
        <translation>
            <numerusform>%n 版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedDocumentModel</name>
    <message>
        <source>Editions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>What was done before the file was read again can no longer be undone.</source>
        <translation>已重新读取文件，此前的操作不能再撤销。</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program.</source>
        <translation>“{name}”已被其他程序修改。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was. Its text stays readable here.</source>
        <translation>“{name}”已不在原处，正文仍可在此阅读。</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>{edition} · not the newest</source>
        <translation>{edition} · 不是最新的</translation>
    </message>
    <message>
        <source>{edition} · {day} · not the newest</source>
        <translation>{edition} · {day} · 不是最新的</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Another text: keep them apart</source>
        <translation>不是同一篇，分开</translation>
    </message>
    <message>
        <source>“{name}” now holds another text than before. It was opened as a text of its own; the earlier one is kept with its annotations.</source>
        <translation>“{name}”已被另一篇覆盖，作为新文件打开，原先的批注都在。</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Make it a new edition of the earlier one</source>
        <translation>合并为同一文件的新版</translation>
    </message>
    <message>
        <source>“{name}” was joined with this text.</source>
        <translation>“{name}”已合并到本篇。</translation>
    </message>
    <message>
        <source>Joined.</source>
        <translation>已合并。</translation>
    </message>
    <message>
        <source>The edition is a text of its own now.</source>
        <translation>这一版已分开为独立的文件。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>There is one edition of this text so far, and nothing to compare it with.</source>
        <translation>本篇目前只有一个版本，没有可比较的。</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Show these paragraphs</source>
        <translation>展开这些段落</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Read on here</source>
        <translation>从这里读正文</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Go to its other place</source>
        <translation>到它的另一处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处不同</translation>
    </message>
    <message>
        <source>Select words in it</source>
        <translation>选取其中的字词</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Words of the paragraph</source>
        <translation>本段文字</translation>
    </message>
</context>
<context>
    <name>HeadingPath</name>
    <message>
        <source>Section</source>
        <translation>所在章节</translation>
    </message>
</context>
<context>
    <name>SpeedPopover</name>
    <message>
        <source>Reading speed</source>
        <translation>阅读速度</translation>
    </message>
    <message>
        <source>Characters a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>Usual: {count}</source>
        <translation>通常为 {count} 字</translation>
    </message>
    <message>
        <source>I read</source>
        <translation>每分钟读</translation>
    </message>
    <message>
        <source>characters a minute</source>
        <translation>字</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Word count</source>
        <translation>字数统计</translation>
    </message>
    <message>
        <source>This section: {heading}</source>
        <translation>本节：{heading}</translation>
    </message>
    <message>
        <source>Counted as Word counts: full-width punctuation is a word each, a run of letters or digits is one.</source>
        <translation>按 Word 的规则统计：每个汉字和全角标点各计一字，连续的字母或数字计一字。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Words (字数)</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Characters without blanks</source>
        <translation>字符数（不计空格）</translation>
    </message>
    <message>
        <source>Characters with blanks</source>
        <translation>字符数（计空格）</translation>
    </message>
    <message>
        <source>Chinese characters, without punctuation</source>
        <translation>汉字（不计标点）</translation>
    </message>
    <message>
        <source>Words and numbers that are not Chinese</source>
        <translation>非中文单词和数字</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落数</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>本节</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Place in the text</source>
        <translation>正文位置</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Text on the left</source>
        <translation>左侧正文</translation>
    </message>
    <message>
        <source>Text on the right</source>
        <translation>右侧正文</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Typography</source>
        <translation>字体与版面</translation>
    </message>
    <message>
        <source>{value} chars</source>
        <translation>{value} 字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <translation>段距</translation>
    </message>
    <message>
        <source>Text face</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Numbers of paragraphs</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>The official layout has faces and measures of its own; only the text size counts.</source>
        <translation>公文版式自有字体和版面，这里只有字号起作用。</translation>
    </message>
    <message>
        <source>Interface face</source>
        <translation>界面字体</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>界面字号</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>{setting}: as delivered</source>
        <translation>{setting}：恢复默认</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>护眼</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Theme {name}</source>
        <translation>主题：{name}</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <source>Open documents at the right</source>
        <translation>右侧打开的文档</translation>
    </message>
</context>
<context>
    <name>_TabBar</name>
    <message>
        <source>Close {name}</source>
        <translation>关闭{name}</translation>
    </message>
</context>
<context>
    <name>Tabbing</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他标签</translation>
    </message>
    <message>
        <source>Move to the other side</source>
        <translation>移到另一侧</translation>
    </message>
    <message>
        <source>“{name}” is no longer in {folder}.</source>
        <translation>“{name}”已不在{folder}。</translation>
    </message>
    <message>
        <source>Read the text kept in the library</source>
        <translation>读书库里存的文字</translation>
    </message>
    <message>
        <source>Look for the file…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>“{name}”在哪里？</translation>
    </message>
</context>
<context>
    <name>OfficialLayout</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing faces: {missing}; the official layout uses {instead}.</source>
        <translation>缺少字体：{missing}；公文版式改用 {instead}。</translation>
    </message>
</context>
<context>
    <name>ScrollControl</name>
    <message>
        <source>{count} lines/min</source>
        <translation>{count} 行/分</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续（空格）</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Scrolling by itself</source>
        <translation>自动滚动</translation>
    </message>
    <message>
        <source>Slower (−)</source>
        <translation>减速（−）</translation>
    </message>
    <message>
        <source>Faster (+)</source>
        <translation>加速（+）</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>关于全文</translation>
    </message>
    <message>
        <source>{number}. Page {page}</source>
        <translation>{number}. 第{page}页</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saving as PDF…</source>
        <translation>正在存为 PDF……</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已存为 {name}。</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Missing faces: {missing}; the official layout uses {instead}.</source>
        <translation>缺少字体：{missing}；公文版式改用 {instead}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} (printed)</source>
        <translation>{name}（打印）</translation>
    </message>
    <message>
        <source>Saved as {name}. Words copied out of it may differ from the page.</source>
        <translation>已存为 {name}。从中复制的文字可能与页面上的不同。</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Preview of the pages</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>骨架</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>As set for reading</source>
        <translation>同阅读设置</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Notes, as a list after the text</source>
        <translation>批注（列在文后）</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>For a printer without colours</source>
        <translation>黑白打印机</translation>
    </message>
    <message>
        <source>all, or such as 1-3, 5</source>
        <translation>全部，或如 1-3，5</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码范围</translation>
    </message>
    <message>
        <source>Pages are being laid out</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Page {page} of {count} so far</source>
        <translation>第 {page} 页，已排 {count} 页</translation>
    </message>
    <message>
        <source>There is no such page. Write numbers from 1 to {count}.</source>
        <translation>没有这样的页。请写 1 到 {count} 之间的页码。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Select the characters that are one word first.</source>
        <translation>请先选中要作为一个词的文字。</translation>
    </message>
    <message>
        <source>“{word}” is one word now.</source>
        <translation>“{word}”已作为一个词。</translation>
    </message>
    <message>
        <source>“{word}” is one of your words already.</source>
        <translation>“{word}”已在我的词语中。</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>添加词语</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n word(s)</source>
        <translation>
            <numerusform>移除 %n 个词语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Each of these is one word: for a double click, for Ctrl with ← and →, and when whole words are found.</source>
        <translation>双击、按词移动和查找整词时，下列各条各算一个词。</translation>
    </message>
    <message>
        <source>A word, such as a name or a phrase</source>
        <translation>词语，如人名、提法</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新词语</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我的词语</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销{step}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your own words stand here. Type one above, or select it on the page and choose “Add as a word” from its menu.</source>
        <translation>这里列出您自己的词语。可在上面输入，也可在正文中选中后从右键菜单选“添加为词语”。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>No hits</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本篇中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What was looked for before</source>
        <translation>查找过的内容</translation>
    </message>
    <message>
        <source>What was looked for before (↑ ↓)</source>
        <translation>查找过的内容（↑ ↓）</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Exactly as typed</source>
        <translation>与输入完全一致</translation>
    </message>
    <message>
        <source>Tell GDP from gdp and ， from ,</source>
        <translation>区分 GDP 与 gdp、， 与 ,</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Find only whole words</source>
        <translation>只查找完整的词</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>^ and $ are the ends of a paragraph</source>
        <translation>^ 和 $ 表示段首和段尾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing yet: type what you look for, and it will stand here</source>
        <translation>还没有：输入要查找的字词，查过的会列在这里</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Went on from the beginning.</source>
        <translation>已从开头继续查找。</translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation>已从末尾继续查找。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Only whole words are looked for: “Word” takes that back.</source>
        <translation>现在只查找完整的词，点“词”可取消。</translation>
    </message>
    <message>
        <source>This is looked for as a regular expression: “.*” takes that back.</source>
        <translation>现在按正则表达式查找，点“.*”可取消。</translation>
    </message>
    <message>
        <source>It is looked for exactly as typed: “Aa” takes that back.</source>
        <translation>现在按原样查找，点“Aa”可取消。</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>试试少输几个字。</translation>
    </message>
</context>
<context>
    <name>_ListButton</name>
    <message>
        <source>All open documents</source>
        <translation>所有打开的文档</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>键盘所在处的右键菜单</translation>
    </message>
    <message>
        <source>Close the topmost</source>
        <translation>关闭最上层，取消选择</translation>
    </message>
    <message>
        <source>Next and previous part</source>
        <translation>到下一处、上一处</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>按字移动</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>按行移动</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>按词移动</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>按句移动</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>按段移动</translation>
    </message>
    <message>
        <source>Ends of the line</source>
        <translation>行首、行尾</translation>
    </message>
    <message>
        <source>Ends of the text</source>
        <translation>文首、文末</translation>
    </message>
    <message>
        <source>By what is seen at once</source>
        <translation>翻一屏</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>暂停、继续</translation>
    </message>
    <message>
        <source>Faster, slower</source>
        <translation>加快、放慢</translation>
    </message>
    <message>
        <source>Go to the chosen line</source>
        <translation>转到选中的一行</translation>
    </message>
    <message>
        <source>Choose or tick</source>
        <translation>选中或勾选</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>逐行移动</translation>
    </message>
    <message>
        <source>Close or open a branch</source>
        <translation>折叠、展开分支</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Write the tags</source>
        <translation>写标签</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>设为任务</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>撤销输入</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>恢复输入</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>End of the line</source>
        <translation>到行尾</translation>
    </message>
    <message>
        <source>Empty the line</source>
        <translation>清空一行</translation>
    </message>
    <message>
        <source>New line, or take what was typed</source>
        <translation>换行，或确认输入</translation>
    </message>
    <message>
        <source>Select the word</source>
        <translation>选词</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>选句</translation>
    </message>
    <message>
        <source>Triple click</source>
        <translation>三击</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>选段</translation>
    </message>
    <message>
        <source>Four clicks</source>
        <translation>四击</translation>
    </message>
    <message>
        <source>Select up to here</source>
        <translation>选到此处</translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation>Shift＋单击</translation>
    </message>
    <message>
        <source>Other mark at this place</source>
        <translation>此处的另一个标记</translation>
    </message>
    <message>
        <source>Click again</source>
        <translation>再次单击</translation>
    </message>
    <message>
        <source>Make a mark longer or shorter</source>
        <translation>伸缩标记</translation>
    </message>
    <message>
        <source>Drag its end</source>
        <translation>拖动标记一端</translation>
    </message>
    <message>
        <source>Write the note of a card</source>
        <translation>写卡片的批注</translation>
    </message>
    <message>
        <source>Double click on it</source>
        <translation>双击卡片</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl＋滚轮</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>Side buttons</source>
        <translation>鼠标侧键</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Drop it on the window</source>
        <translation>拖放到窗口</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>To another window</source>
        <translation>换到其他窗口</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>What was looked for before</source>
        <translation>以前查找的内容</translation>
    </message>
    <message>
        <source>Accept the place</source>
        <translation>接受此处</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>换一处</translation>
    </message>
    <message>
        <source>Next and previous annotation</source>
        <translation>下一条、上一条</translation>
    </message>
    <message>
        <source>The passage is gone</source>
        <translation>原文已不存在</translation>
    </message>
    <message>
        <source>Show the place in the text</source>
        <translation>在正文中查看</translation>
    </message>
    <message>
        <source>Go to the place that was found</source>
        <translation>到查到的那一处</translation>
    </message>
    <message>
        <source>Show it, and stay in the list</source>
        <translation>只看一眼，留在列表里</translation>
    </message>
    <message>
        <source>All places of a document, or the first ones</source>
        <translation>列出这篇的每一处，或只列前几处</translation>
    </message>
    <message>
        <source>From the field into the list</source>
        <translation>从查找框到列表</translation>
    </message>
    <message>
        <source>Show the answer; once more: good</source>
        <translation>显示答案，再按一次算记得</translation>
    </message>
    <message>
        <source>Again, hard, good, easy</source>
        <translation>忘了、勉强、记得、很熟</translation>
    </message>
    <message>
        <source>Take back the last answer</source>
        <translation>撤销上一次回答</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>看原文</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暂停卡片</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>删除卡片</translation>
    </message>
    <message>
        <source>Leave out more</source>
        <translation>再隐一些</translation>
    </message>
    <message>
        <source>Leave out less</source>
        <translation>少隐一些</translation>
    </message>
    <message>
        <source>Help with the next word</source>
        <translation>提示下一个词</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>提示首字</translation>
    </message>
    <message>
        <source>More new cards today</source>
        <translation>今天再学几张新卡</translation>
    </message>
    <message>
        <source>Let suspended cards come again</source>
        <translation>恢复暂停的卡片</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>A link to this place is on the clipboard.</source>
        <translation>本处链接已复制。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>（未设快捷键）</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>在帮助中查找…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>{page} – Help</source>
        <translation>{page} – 帮助</translation>
    </message>
    <message>
        <source>The help has nothing about “{words}”. Try fewer or other words.</source>
        <translation>帮助里没有找到“{words}”。请少输几个字，或换个说法。</translation>
    </message>
</context>
<context>
    <name>HelpContents</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>HelpHits</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>HelpPageView</name>
    <message>
        <source>Page of the help</source>
        <translation>帮助页</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Meipi</source>
        <translation>关于眉批</translation>
    </message>
    <message>
        <source>Made with the works of others, under their licences</source>
        <translation>所用软件及其许可</translation>
    </message>
    <message>
        <source>Version {version}. MIT licence.</source>
        <translation>版本 {version} · MIT 许可</translation>
    </message>
    <message>
        <source>Reads, marks and annotates Chinese speeches and official documents. Everything stays on this machine; nothing is sent.</source>
        <translation>阅读讲话与公文，圈点批注。一切都在本机，不向外发送任何内容。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder: {place}</source>
        <translation>打开所在文件夹：{place}</translation>
    </message>
    <message>
        <source>What the program is made with</source>
        <translation>所用软件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可全文</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>For a request: versions of the program, the system and its parts, and nothing of yours.</source>
        <translation>求助时附上：只有程序、系统和所用软件的版本，没有您的任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>everywhere</source>
        <translation>随处</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>in the outline</source>
        <translation>大纲中</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys of all commands</source>
        <translation>全部命令的快捷键</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys… (Esc: cancel)</source>
        <translation>请按下按键…（Esc 取消）</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>选中一条命令，即可更改它的快捷键。</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加按键</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>改为用于此命令</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>换一个键</translation>
    </message>
    <message>
        <source>Take off {key}</source>
        <translation>去掉 {key}</translation>
    </message>
    <message>
        <source>This key belongs to the desktop or the player. Press another one.</source>
        <translation>此键归桌面或播放器使用，请换一个键。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Command, pinyin or key, such as Ctrl+F</source>
        <translation>输入命令、拼音或按键，如 Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>按键查找</translation>
    </message>
    <message>
        <source>Find the command of a key by pressing it</source>
        <translation>按下一个键，找出它对应的命令</translation>
    </message>
    <message>
        <source>No command has these words or this key. Empty the field above to see all.</source>
        <translation>没有命令含有这些字，也没有命令使用此键。清空上方输入框可看到全部命令。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>{key} is a key of this command already.</source>
        <translation>{key} 已经是此命令的按键。</translation>
    </message>
    <message>
        <source>{key} was taken from “{command}”.</source>
        <translation>{key} 已不再用于“{command}”。</translation>
    </message>
    <message>
        <source>{key} is used by many Chinese input methods: it may not arrive here.</source>
        <translation>许多中文输入法使用 {key}，按下后可能到不了本程序。</translation>
    </message>
    <message>
        <source>All keys are as delivered. “Undo” brings yours back.</source>
        <translation>全部快捷键已恢复默认。点“撤销”可找回您的设置。</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} 现用于“{command}”。</translation>
    </message>
    <message>
        <source>{key} is typed in fields: a command that works everywhere needs Ctrl or Alt with it.</source>
        <translation>{key} 要用来打字：随处可用的命令须加 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>{key} is fixed and cannot be changed: {use}.</source>
        <translation>{key} 是固定按键，不能更改：{use}。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”“</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>No command is called that. Its name will do, or any word of it.</source>
        <translation>没有这样的命令。可输入命令名称中的几个字、全拼或首字母。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a command and its facts</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts of a command</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>Nowhere to go back to</source>
        <translation>没有可后退的位置</translation>
    </message>
    <message>
        <source>Nowhere to go forward to</source>
        <translation>没有可前进的位置</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Only one tab is open</source>
        <translation>只打开了一个标签页</translation>
    </message>
    <message>
        <source>No tab was closed</source>
        <translation>没有关闭过标签页</translation>
    </message>
    <message>
        <source>Needs two documents side by side</source>
        <translation>需先并排显示两篇文档</translation>
    </message>
    <message>
        <source>Needs an open document</source>
        <translation>需先打开文档</translation>
    </message>
    <message>
        <source>The page is covered</source>
        <translation>正文被遮住了</translation>
    </message>
    <message>
        <source>Not possible at present</source>
        <translation>目前无法执行</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a tab behind</source>
        <translation>在后面的标签中打开</translation>
    </message>
    <message>
        <source>Open on the other side</source>
        <translation>在另一侧打开</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>Pasted text, kept in the library</source>
        <translation>粘贴的文字，保存在书库中</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>还没读</translation>
    </message>
    <message>
        <source>{percent}% read</source>
        <translation>已读 {percent}%</translation>
    </message>
    <message>
        <source>The file is gone; its text is in the library</source>
        <translation>文件已不在，正文可从书库打开</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>随程序附带</translation>
    </message>
</context>
<context>
    <name>KeySections</name>
    <message>
        <source>Moves on the page (Shift selects)</source>
        <translation>在正文中移动（加 Shift 选取）</translation>
    </message>
    <message>
        <source>While the page scrolls by itself</source>
        <translation>自动滚动时</translation>
    </message>
    <message>
        <source>In lists and the outline</source>
        <translation>列表和大纲中</translation>
    </message>
    <message>
        <source>On a card</source>
        <translation>卡片上</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>输入框中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>查找栏中</translation>
    </message>
    <message>
        <source>While reviewing</source>
        <translation>核对时</translation>
    </message>
    <message>
        <source>In the search of the library</source>
        <translation>在书库查找里</translation>
    </message>
    <message>
        <source>In recall</source>
        <translation>复习时</translation>
    </message>
    <message>
        <source>While reciting</source>
        <translation>背诵时</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Command, pinyin or key, such as Ctrl+F</source>
        <translation>输入命令、拼音或按键，如 Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>No command has these words or this key. Empty the field above to see all.</source>
        <translation>没有命令含有这些字，也没有命令使用此键。清空上方输入框可看到全部命令。</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The keys are on the clipboard.</source>
        <translation>已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search, also by pinyin</source>
        <translation>搜索设置，可用拼音</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Undo: as it was before</source>
        <translation>撤销，改回原来的</translation>
    </message>
    <message>
        <source>This section as delivered</source>
        <translation>本页恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”. Look for a word such as size, or for its pinyin.</source>
        <translation>没有与“{words}”有关的设置。可以换个词，如“字号”，或用拼音 zihao、zh。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>The settings were damaged and are as delivered now. The old file is kept: {path}</source>
        <translation>设置文件已损坏，现在用的是默认设置。原来的文件保留在 {path}</translation>
    </message>
    <message>
        <source>The settings cannot be read and are as delivered now. Check the permissions of {path}, then start again.</source>
        <translation>设置文件无法读取，现在用的是默认设置。请检查 {path} 的权限，然后重新启动。</translation>
    </message>
    <message>
        <source>The file of the settings was damaged meanwhile and has been written anew. The damaged one is kept: {path}</source>
        <translation>设置文件在使用中损坏，已重新写好。损坏的文件保留在 {path}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>可用的项目：{fields}</translation>
    </message>
    <message>
        <source>On the spring ploughing</source>
        <translation>在全镇春耕动员会上的讲话</translation>
    </message>
    <message>
        <source>Zhou Shuisheng</source>
        <translation>周水生</translation>
    </message>
    <message>
        <source>2 March 2026</source>
        <translation>2026年3月2日</translation>
    </message>
    <message>
        <source>II. The fields</source>
        <translation>二、把任务落到田间地头</translation>
    </message>
    <message>
        <source>Seed and fertiliser reach every farm in March.</source>
        <translation>种子化肥三月底前到户。</translation>
    </message>
    <message>
        <source>Forget the reading times…</source>
        <translation>清除阅读时间…</translation>
    </message>
    <message>
        <source>Forget all reading times that were kept until now? The reading calendar is empty then. This cannot be undone.</source>
        <translation>清除到现在为止的全部阅读时间？阅读日历将变为空白，此操作不能撤销。</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Marks and colours</source>
        <translation>标记与颜色</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation>书库与备份</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>{value} chars</source>
        <translation>{value} 字</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Selecting and annotating</source>
        <translation>选择与批注</translation>
    </message>
    <message>
        <source>Type and page</source>
        <translation>字体与版面</translation>
    </message>
    <message>
        <source>Way of reading</source>
        <translation>阅读方式</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Printing: how the preview opens</source>
        <translation>打印（预览打开时的选择）</translation>
    </message>
    <message>
        <source>Changes at the next start.</source>
        <translation>下次启动时改变。</translation>
    </message>
    <message>
        <source>Open the tabs of the last session</source>
        <translation>启动时打开上次的标签页</translation>
    </message>
    <message>
        <source>Otherwise nothing is open at the start; closed tabs can be opened again.</source>
        <translation>否则启动时不打开文档；上次的标签页可以重新打开。</translation>
    </message>
    <message>
        <source>Hints for the first steps</source>
        <translation>入门提示</translation>
    </message>
    <message>
        <source>Four short hints beside the parts of the window, at the next start.</source>
        <translation>下次启动时，在窗口各处显示四条简短的提示。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Interface face</source>
        <translation>界面字体</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>界面字号</translation>
    </message>
    <message>
        <source>Bar of colours with a selection</source>
        <translation>选中文字时弹出颜色条</translation>
    </message>
    <message>
        <source>Otherwise with a right click only.</source>
        <translation>否则只在右击时出现。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Put on new annotations.</source>
        <translation>写在新批注上。</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>出处的写法</translation>
    </message>
    <message>
        <source>Stands under words that are copied with their source.</source>
        <translation>连出处复制时，写在引文下面。</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>阅读速度</translation>
    </message>
    <message>
        <source>Tells how long a document takes, and how much of that is left.</source>
        <translation>用来估计全文和剩余的阅读时间。</translation>
    </message>
    <message>
        <source>{value} chars/min</source>
        <translation>{value} 字/分</translation>
    </message>
    <message>
        <source>Text face</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Paragraph spacing</source>
        <translation>段距</translation>
    </message>
    <message>
        <source>Numbers of paragraphs</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>Official layout</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Faces and measures of GB/T 9704; of the type above only the size counts.</source>
        <translation>按 GB/T 9704 的字体和版面；以上各项中只有字号起作用。</translation>
    </message>
    <message>
        <source>Focus on the paragraph</source>
        <translation>专注于当前段落</translation>
    </message>
    <message>
        <source>All others are dimmed.</source>
        <translation>其余段落变淡。</translation>
    </message>
    <message>
        <source>Speed of scrolling by itself</source>
        <translation>自动滚动的速度</translation>
    </message>
    <message>
        <source>{value} lines/min</source>
        <translation>{value} 行/分</translation>
    </message>
    <message>
        <source>Scroll two documents side by side together</source>
        <translation>并排的两篇一起滚动</translation>
    </message>
    <message>
        <source>Exactly as typed</source>
        <translation>与输入完全一致</translation>
    </message>
    <message>
        <source>Tells GDP from gdp and ， from ,</source>
        <translation>区分 GDP 与 gdp、， 与 ,。</translation>
    </message>
    <message>
        <source>Only whole words</source>
        <translation>只找整词</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>骨架</translation>
    </message>
    <message>
        <source>Printed in the official layout</source>
        <translation>按公文版式打印</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>打印标记</translation>
    </message>
    <message>
        <source>Notes, as a list after the text</source>
        <translation>批注（列在文后）</translation>
    </message>
    <message>
        <source>Numbers of paragraphs in print</source>
        <translation>打印段落编号</translation>
    </message>
    <message>
        <source>For a printer without colours</source>
        <translation>黑白打印机</translation>
    </message>
    <message>
        <source>Names of the colours</source>
        <translation>颜色的名称</translation>
    </message>
    <message>
        <source>What the colours are used for</source>
        <translation>颜色的用途</translation>
    </message>
    <message>
        <source>Shades of the colours</source>
        <translation>标记的颜色</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>所有命令的快捷键</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Place of the library</source>
        <translation>书库的位置</translation>
    </message>
    <message>
        <source>All documents, annotations and tasks are in this one file.</source>
        <translation>全部文档、批注和任务都在这一个文件里。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>Made at the opening and daily if anything has changed; when there are more, the oldest go.</source>
        <translation>打开时和每天自动备份，没有变化就不备份；超过时删去最旧的。</translation>
    </message>
    <message>
        <source>{value} copies</source>
        <translation>{value} 份</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Place of the settings</source>
        <translation>设置文件的位置</translation>
    </message>
    <message>
        <source>Everything that is set here is in this one file, which can be read and changed in an editor, too.</source>
        <translation>这里的设置都在这一个文件里，也可以用编辑器查看和修改。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{setting}: as delivered</source>
        <translation>{setting}：恢复默认</translation>
    </message>
    <message>
        <source>As delivered: {value}</source>
        <translation>恢复默认：{value}</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Library and backups…</source>
        <translation>书库与备份…</translation>
    </message>
    <message>
        <source>more</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>复习卡</translation>
    </message>
    <message>
        <source>Marks, set phrases and headings are asked when they are due; the start page tells of them.</source>
        <translation>标记、提法和标题到期就考一考；起始页上有提示。</translation>
    </message>
    <message>
        <source>New recall cards</source>
        <translation>新复习卡</translation>
    </message>
    <message>
        <source>So many come for the first time on one day, at most.</source>
        <translation>每天最多新学这么多张。</translation>
    </message>
    <message>
        <source>{value} a day</source>
        <translation>每天 {value} 张</translation>
    </message>
    <message>
        <source>To be known when due</source>
        <translation>到期时记得的比例</translation>
    </message>
    <message>
        <source>Of the recall cards. The more, the sooner they come again.</source>
        <translation>指复习卡。比例越高，复习得越勤。</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value}%</translation>
    </message>
    <message>
        <source>Recall cards of new marks in</source>
        <translation>自动建卡的颜色</translation>
    </message>
    <message>
        <source>Marks that you make in this colour become recall cards by themselves.</source>
        <translation>新做的这种颜色的标记，自动建复习卡。</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>不自动建</translation>
    </message>
    <message>
        <source>gamboge</source>
        <translation>藤黄</translation>
    </message>
    <message>
        <source>cinnabar</source>
        <translation>朱砂</translation>
    </message>
    <message>
        <source>malachite</source>
        <translation>石绿</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>花青</translation>
    </message>
    <message>
        <source>rouge</source>
        <translation>胭脂</translation>
    </message>
    <message>
        <source>Recall cards of marks tagged</source>
        <translation>自动建卡的标签</translation>
    </message>
    <message>
        <source>Likewise marks that you give this tag; empty: of none.</source>
        <translation>加上这个标签的标记，也自动建复习卡；空着就不建。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Portions due on the start page</source>
        <translation>开始页提示当天要读的内容</translation>
    </message>
    <message>
        <source>Tells what of your study plans is to be read today.</source>
        <translation>告诉您学习计划里今天该读哪些。</translation>
    </message>
    <message>
        <source>Keep reading times</source>
        <translation>记录阅读时间</translation>
    </message>
    <message>
        <source>How long you read on which day, for the reading calendar. It stays in your library and goes nowhere else.</source>
        <translation>哪天读了多久，供阅读日历使用。只存在您的书库里，不会传到别处。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What set phrases stand for</source>
        <translation>提法内涵卡片</translation>
    </message>
    <message>
        <source>A card comes when one is selected or the mouse rests on it; otherwise with a key only.</source>
        <translation>选中提法或鼠标停在提法上时自动显示；关闭后只用快捷键查看。</translation>
    </message>
    <message>
        <source>Portions tick themselves off</source>
        <translation>读完自动打勾</translation>
    </message>
    <message>
        <source>Once nearly all of one has stood on the page long enough to be read; otherwise by hand only.</source>
        <translation>一份内容几乎全部在页面上停留够时间就算读过；关闭后只能手动打勾。</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Looking for documents in this folder and in those within it…</source>
        <translation>正在这个文件夹及其子文件夹中查找文档…</translation>
    </message>
    <message>
        <source>{documents} found among {looked} files and folders</source>
        <translation>已看 {looked} 项，找到 {documents} 篇</translation>
    </message>
    <message>
        <source>Open from a folder</source>
        <translation>从文件夹打开</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Documents of the folder</source>
        <translation>文件夹中的文档</translation>
    </message>
    <message>
        <source>Looking for documents</source>
        <translation>正在查找文档</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>停止查找</translation>
    </message>
    <message>
        <source>No document has these words in its name or folder. Change the filter above.</source>
        <translation>没有哪篇文档的文件名或文件夹含有这些字。请改动上面的筛选。</translation>
    </message>
    <message>
        <source>This folder cannot be looked into. Choose another one above.</source>
        <translation>无法查看这个文件夹。请在上面换一个。</translation>
    </message>
    <message>
        <source>There is no document in this folder or in those within it: no Word, PDF, web, Markdown or text file. Choose another one above.</source>
        <translation>这个文件夹及其子文件夹中没有文档：没有 Word、PDF、网页、Markdown 或文本文件。请在上面换一个。</translation>
    </message>
    <message>
        <source>There is more than is listed here: choose a folder within this one.</source>
        <translation>没有全部列出：请选它里面的一个文件夹。</translation>
    </message>
    <message>
        <source>The search was stopped. Choose a smaller folder above.</source>
        <translation>已停止查找。请在上面换一个小一些的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s).</source>
        <translation>
            <numerusform>共 %n 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>有 %n 个文件夹无法查看。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>不再提示</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>Click a heading of the outline to go there. {back} brings you back.</source>
        <translation>点大纲里的标题，就跳到那一处；按 {back} 回到原处。</translation>
    </message>
    <message>
        <source>Everything stands in the menu. {palette} finds a command by its name, {keys} shows all keys.</source>
        <translation>所有功能都在菜单里。按 {palette} 可按名字找命令，按 {keys} 看全部快捷键。</translation>
    </message>
    <message>
        <source>Select words on the page with the mouse and choose a colour; {colours} does the same.</source>
        <translation>用鼠标在正文里选一段话，再点一种颜色；也可以用 {colours}。</translation>
    </message>
    <message>
        <source>Each mark has its card beside its words. {note} writes a note there.</source>
        <translation>每处标记旁边都有一张卡片，用 {note} 就能写批注。</translation>
    </message>
    <message>
        <source>The hints come when a document is open: open one with {open}, or open the sample speech.</source>
        <translation>打开文档后才有提示：请用 {open} 打开，或打开示例讲话。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>If you send us this report, we can mend it. It says where in the program this was; no text, notes or names stand in it.</source>
        <translation>把下面的报告发给我们，便于查明原因。报告只说明出错在程序的哪一处，不含正文、批注，也不含文件名和人名。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong inside Meipi</source>
        <translation>眉批内部出了错</translation>
    </message>
    <message>
        <source>What you did last may not have been done. Your notes and marks are safe. You can go on; if it happens again, quit and start Meipi anew.</source>
        <translation>刚才的操作可能没有完成，您写下的批注和标记都会保留。您可以继续使用；如果再次出现，请退出后重新启动眉批。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Crashes</name>
    <message>
        <source>Last time Meipi was ended by an error of its own. What you wrote is saved; if it happens again, send us the report.</source>
        <translation>眉批上次因内部出错而中断。您写下的内容都已保存；如果再次出现，请把报告发给我们。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>打开日志文件夹</translation>
    </message>
</context>
<context>
    <name>Welcoming</name>
    <message>
        <source>“{title}” is open. Close its tab first, then it can be taken off this list.</source>
        <translation>“{title}”正开着。先关掉它的标签，才能从列表中移除。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>OutlineFilter</name>
    <message>
        <source>Filter outline…</source>
        <translation>筛选大纲…</translation>
    </message>
    <message>
        <source>Filter outline</source>
        <translation>筛选大纲</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>Unreadable characters</source>
        <translation>无法辨认的字符</translation>
    </message>
    <message>
        <source>Here the file holds bytes that are no characters; each place shows as “�”. If there are many of them, the encoding may be another one.</source>
        <translation>这些位置的字节在此编码下不成字，正文中以“�”表示。如果很多，可能是编码判断有误。</translation>
    </message>
    <message>
        <source>Characters lost before</source>
        <translation>原已丢失的字</translation>
    </message>
    <message>
        <source>Here the file itself says “�”: the characters were lost before it was saved. Only another copy can tell them.</source>
        <translation>文件里这些位置本来就是“�”，字在文件保存之前已经丢失，只能查对别的稿本。</translation>
    </message>
    <message>
        <source>Characters of unknown meaning</source>
        <translation>无法确认的字</translation>
    </message>
    <message>
        <source>Of these characters the file tells only how they look, not which they are. They show as “�” or are missing; compare with the page.</source>
        <translation>文件只记录了这些字的字形，没有说明是什么字；正文中以“�”表示或缺失，请与原版面核对。</translation>
    </message>
    <message>
        <source>Damaged parts</source>
        <translation>损坏的部分</translation>
    </message>
    <message>
        <source>Parts of the file are damaged and could not be read. What stood in them is missing; ask for a sound copy.</source>
        <translation>文件有一部分已经损坏，未能读出，其中的内容因此缺失，请另索一份完好的文件。</translation>
    </message>
    <message>
        <source>End of the file missing</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>The file ends too early, as after a download that broke off. Its end may be missing; fetch it anew.</source>
        <translation>文件提前结束，像是下载中断，末尾可能有缺失，请重新下载或索取。</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>缺少的序号</translation>
    </message>
    <message>
        <source>These paragraphs have automatic numbers that could not be told. The text lacks them; look at the original.</source>
        <translation>这些段落有自动编号，但未能算出，正文里没有序号，请对照原文件。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded; that was inferred from its contents. If the text makes no sense, have it read in another encoding.</source>
        <translation>文件没有注明编码，是根据内容推断的。如果读不通，请换一种编码重读。</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>文字顺序</translation>
    </message>
    <message>
        <source>Text in columns or text boxes was put in the order in which it is most likely read.</source>
        <translation>分栏或文本框里的文字，按最可能的阅读顺序排列。</translation>
    </message>
    <message>
        <source>Lines joined to paragraphs</source>
        <translation>接成段落的行</translation>
    </message>
    <message>
        <source>The file knows only lines. They were joined to paragraphs by their indents and lengths.</source>
        <translation>文件里只有一行一行的字，没有段落；段落是按缩进和行长接起来的。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Rows and cells of these tables were inferred from lines or from how the words stand; check the figures.</source>
        <translation>这些表格的行和格，是根据线条或文字的位置推断的，引用数字请核对原件。</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>The signs of these formulas stand one after another: fractions, powers and roots do not show as such.</source>
        <translation>公式里的符号依次排成一行，看不出分式、乘方和根号。</translation>
    </message>
    <message>
        <source>Automatic numbers</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>The file does not hold these numbers; they were computed by the rules of its program.</source>
        <translation>这些序号文件里没有写出，是按原程序的规则算出来的。</translation>
    </message>
    <message>
        <source>Recognised pages</source>
        <translation>文字识别的页</translation>
    </message>
    <message>
        <source>The words of these pages were recognised in pictures. There may be wrong ones; compare before you quote.</source>
        <translation>这些页是图片，文字由识别程序读出，可能有错字，引用前请核对原件。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>网页正文</translation>
    </message>
    <message>
        <source>Of the web page, that was taken which is most likely the article.</source>
        <translation>只收入了网页中最像正文的部分。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures are not shown, and words in them not read. “[图]” stands where one belongs in the text.</source>
        <translation>图片不显示，图中的文字也没有读出；属于正文的图片，在原处以“[图]”表示。</translation>
    </message>
    <message>
        <source>Embedded objects</source>
        <translation>嵌入对象</translation>
    </message>
    <message>
        <source>Charts, sheets, films and the like are not shown, with all that stands in them.</source>
        <translation>图表、电子表格、影音等不显示，其中的文字没有收入。</translation>
    </message>
    <message>
        <source>Deleted passages</source>
        <translation>修订中已删除的文字</translation>
    </message>
    <message>
        <source>They were deleted while changes were tracked, and the file still keeps them. The text is the final wording.</source>
        <translation>这些文字在修订状态下删除，仍保留在文件里；正文是修订后的定稿。</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>The file marks these passages as not to be shown.</source>
        <translation>文件把这些文字设为不显示。</translation>
    </message>
    <message>
        <source>Page headers, footers and numbers</source>
        <translation>页眉、页脚和页码</translation>
    </message>
    <message>
        <source>What stands at the head, the foot or the side of the pages is no part of the text.</source>
        <translation>版面上下和侧边的内容不算正文。</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>表单项</translation>
    </message>
    <message>
        <source>The contents of these fields are not in the text: they are empty, or stand apart from it in the file.</source>
        <translation>这些表单项的内容没有收入正文：有的空白未填，有的在文件中与正文分开存放。</translation>
    </message>
    <message>
        <source>Watermarks</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Words or pictures under the text of the page are no part of it.</source>
        <translation>衬在版面下的文字或图案不算正文。</translation>
    </message>
    <message>
        <source>Seals and signatures</source>
        <translation>印章和签名</translation>
    </message>
    <message>
        <source>They are not shown, and were not verified. What counts as signed is the original file.</source>
        <translation>印章和签名不显示，也没有验证真伪；效力以原件为准。</translation>
    </message>
    <message>
        <source>Lines around the article</source>
        <translation>正文以外的内容</translation>
    </message>
    <message>
        <source>Navigation, links and notices around the article were left out; the longest of them are named here.</source>
        <translation>导航、链接、声明等正文周围的内容没有收入，这里列出其中较长的。</translation>
    </message>
    <message>
        <source>Macros and scripts</source>
        <translation>宏和脚本</translation>
    </message>
    <message>
        <source>They were not run, and never are.</source>
        <translation>宏和脚本没有运行，眉批从不运行它们。</translation>
    </message>
    <message>
        <source>Files inside the file</source>
        <translation>文件中的附件</translation>
    </message>
    <message>
        <source>Other files lie in this one, and were not opened. Save them from the original if you need them.</source>
        <translation>文件里还附有别的文件，没有打开；需要时请在原来的软件里另存。</translation>
    </message>
    <message>
        <source>Comments without a place</source>
        <translation>没有位置的批注</translation>
    </message>
    <message>
        <source>They stand on no words of the text, and could not be offered as annotations.</source>
        <translation>这些批注不对应正文的任何文字，无法作为批注提供。</translation>
    </message>
    <message>
        <source>Lines about the document</source>
        <translation>文件头的说明</translation>
    </message>
    <message>
        <source>Names and values at the head of the file; title, author and date were taken from there.</source>
        <translation>文件开头的名称和值；标题、作者、日期取自其中。</translation>
    </message>
    <message>
        <source>HTML tags</source>
        <translation>HTML 标记</translation>
    </message>
    <message>
        <source>The words between them are there; what they look like is not.</source>
        <translation>标记之间的文字已收入，样式没有保留。</translation>
    </message>
    <message>
        <source>Unknown parts</source>
        <translation>不认识的部分</translation>
    </message>
    <message>
        <source>Meipi does not know what these parts of the file are. If text is missing, look at the original.</source>
        <translation>眉批不知道文件的这些部分是什么；如果正文有缺漏，请对照原文件。</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>A newer Meipi noted them in the library; this one has no words for them.</source>
        <translation>较新版本的眉批在书库中记下的内容，本版本没有相应的说明。</translation>
    </message>
    <message>
        <source>Nothing was found that is missing or inferred.</source>
        <translation>没有发现遗漏，也没有需要推断的地方。</translation>
    </message>
    <message>
        <source>An earlier version read this text and noted nothing of what it left out.</source>
        <translation>这份文本由较早版本的眉批读入，当时没有记下哪些内容没有收入。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>保存的网页（MHTML）</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Word document (97–2003)</source>
        <translation>Word 97–2003 文档</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>OFD document</source>
        <translation>OFD 版式文档</translation>
    </message>
    <message>
        <source>OFD document, recognised</source>
        <translation>OFD 版式文档（文字识别）</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>PDF document, recognised</source>
        <translation>PDF 文档（文字识别）</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Rescued text</source>
        <translation>抢救出的文本</translation>
    </message>
    <message>
        <source>Looked for: pictures and objects, deleted and hidden text, numbers, fields, comments, headers, damaged and unknown parts.</source>
        <translation>查过：图片和对象、删除和隐藏的文字、编号、表单项、批注、页眉页脚、损坏和不认识的部分。</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable characters, what stands around the article, pictures, hidden text, scripts.</source>
        <translation>查过：编码、无法辨认的字符、正文以外的内容、图片、隐藏文字、脚本。</translation>
    </message>
    <message>
        <source>Looked for: order of the text, columns of figures, pictures, headers, watermarks, hidden text, fields, attached files, unreadable characters.</source>
        <translation>查过：文字顺序、表格、图片、页眉页脚、水印、隐藏文字、表单项、附件、无法确认的字。</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable and lost characters, the end of the file.</source>
        <translation>查过：编码、无法辨认和丢失的字符、文件结尾。</translation>
    </message>
    <message>
        <source>Looked for: encoding, unreadable characters, pictures, HTML, hidden text.</source>
        <translation>查过：编码、无法辨认的字符、图片、HTML、隐藏文字。</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title}（{count}）</translation>
    </message>
    <message>
        <source>{title}: {meaning}</source>
        <translation>{title}：{meaning}</translation>
    </message>
    <message>
        <source>{sentence} [{detail}]</source>
        <translation>{sentence}〔{detail}〕</translation>
    </message>
    <message>
        <source>Read as: {format} · characters: {count}</source>
        <translation>识别为：{format} · {count} 个字符</translation>
    </message>
    <message>
        <source> · encoding: {name}</source>
        <translation> · 编码 {name}</translation>
    </message>
    <message>
        <source>Word document (XML)</source>
        <translation>Word 文档（XML）</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>SmartArt graphic</source>
        <translation>SmartArt 图形</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>form control</source>
        <translation>表单控件</translation>
    </message>
    <message>
        <source>web page in a frame</source>
        <translation>嵌入的网页</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>plug-in</source>
        <translation>插件内容</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>endnotes</source>
        <translation>尾注</translation>
    </message>
    <message>
        <source>styles</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>automatic numbers</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>page header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>page footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>main text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>details of the document</source>
        <translation>文档属性</translation>
    </message>
    <message>
        <source>list of the parts</source>
        <translation>文件清单</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>table that tells where the text stands</source>
        <translation>文字位置表</translation>
    </message>
    <message>
        <source>picture {name}</source>
        <translation>图片 {name}</translation>
    </message>
    <message>
        <source>another document put into this one</source>
        <translation>插入的另一份文档</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>文本框</translation>
    </message>
    <message>
        <source>Pages that are drawn only</source>
        <translation>只有图形的页</translation>
    </message>
    <message>
        <source>These pages hold lines and shapes and no characters, so that none of their words could be read. “[图]” stands for each of them.</source>
        <translation>这些页上只有线条和图形，没有字符，其中的文字一个也读不出来。每一页在正文中以“[图]”代替。</translation>
    </message>
    <message>
        <source>page “{name}”</source>
        <translation>页面“{name}”</translation>
    </message>
    <message>
        <source>fonts and pictures</source>
        <translation>字体和图片</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>嵌入对象</translation>
    </message>
    <message>
        <source>earlier versions of the document</source>
        <translation>文档的早期版本</translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Filter by name or folder…</source>
        <translation>按文件名或文件夹筛选…</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Shift or Ctrl chooses several, Enter opens them.</source>
        <translation>按住 Shift 或 Ctrl 可选多篇，按 Enter 打开。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open them all</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>CountedChoice</name>
    <message numerus="yes">
        <source>Open %n document(s)</source>
        <translation>
            <numerusform>打开 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n document(s), each in a tab of its own?</source>
        <translation>
            <numerusform>打开 %n 篇，每篇各占一个标签？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>修改时间</translation>
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
        <translation>网页</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>book</source>
        <translation>电子书</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>only a link</source>
        <translation>只是链接</translation>
    </message>
    <message>
        <source>encrypted by AES</source>
        <translation>AES 加密</translation>
    </message>
    <message>
        <source>packed in another way</source>
        <translation>压缩方式不同</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>too deep in archives</source>
        <translation>套得太深</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空的</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Which document is to be opened?</source>
        <translation>要打开哪个文档？</translation>
    </message>
    <message>
        <source>Documents in this file</source>
        <translation>这个文件里的文档</translation>
    </message>
    <message>
        <source>Nothing in this file has these words in its name or folder. Change the filter above.</source>
        <translation>没有哪个文件的文件名或文件夹含有这些字。请改动上面的筛选。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s).</source>
        <translation>
            <numerusform>共 %n 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s), which cannot be read here.</source>
        <translation>
            <numerusform>另有 %n 个文件，这里读不了。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Import: {count} to look at</source>
        <translation>导入：{count} 项需留意</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>{format} ({suffix})</source>
        <translation>{format}（{suffix}）</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>text from the library</source>
        <translation>文本取自书库</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>文件已不在</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 个表格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} (the whole archive)</source>
        <translation>{size}（整个压缩包）</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>编码…</translation>
    </message>
    <message>
        <source>Read the file in another encoding</source>
        <translation>换一种编码，重新读取文件</translation>
    </message>
</context>
<context>
    <name>ReportFinding</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} / {count} 处</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>换一种编码重读…</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Side bar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>AddingStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>Added</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>没有文档入库。</translation>
    </message>
    <message>
        <source>Adding was stopped: {counts}.</source>
        <translation>入库已停止：{counts}。</translation>
    </message>
    <message>
        <source>Adding is done: {counts}.</source>
        <translation>入库完成：{counts}。</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新文档</translation>
    </message>
    <message>
        <source>New edition of a known document; its annotations were carried over.</source>
        <translation>已有文档的新版本，批注已带到新版本。</translation>
    </message>
    <message>
        <source>The library has this text already.</source>
        <translation>书库里已有这篇文字。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>新增 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new edition(s)</source>
        <translation>
            <numerusform>新版本 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>已有 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not added yet</source>
        <translation>
            <numerusform>未入库 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddedModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>AddedDialog</name>
    <message>
        <source>What was added</source>
        <translation>入库结果</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>各个文件的结果</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy names and reasons</source>
        <translation>复制文件名和原因</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As many as {count} at once</source>
        <translation>一次最多 {count} 篇</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>关注的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders within it</source>
        <translation>含子文件夹</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>不再关注</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New and changed documents in these folders are added to the library by themselves. The folders stay as they are; when a file is taken away, its document stays in the library.</source>
        <translation>这些文件夹里新增和改动的文档会自动入库。眉批不改动文件夹里的内容；文件移走后，文档仍留在书库里。</translation>
    </message>
    <message>
        <source>No folder is watched. Choose “Add a folder…” below, and its documents come into the library.</source>
        <translation>还没有关注的文件夹。点下面的“添加文件夹…”，其中的文档就会自动入库。</translation>
    </message>
    <message>
        <source>{folder} (not there, or closed)</source>
        <translation>{folder}（不在或打不开）</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>没有新的文档。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed document(s) are being added.</source>
        <translation>
            <numerusform>正在入库 %n 篇新增或有变动的文档。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watch a folder</source>
        <translation>关注文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came to the library from watched folders.</source>
        <translation>
            <numerusform>关注的文件夹里有 %n 篇文档入库。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Documents ({patterns})</source>
        <translation>文档（{patterns}）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add files to the library</source>
        <translation>文件入库</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>文件夹入库</translation>
    </message>
    <message>
        <source>Add the documents in “{name}” to the library?</source>
        <translation>把“{name}”里的文档入库？</translation>
    </message>
    <message>
        <source>With the folders within it</source>
        <translation>含子文件夹</translation>
    </message>
    <message>
        <source>This folder only</source>
        <translation>只限这一层</translation>
    </message>
    <message>
        <source>Add and watch it</source>
        <translation>入库并关注</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Add its documents to the library, or open some of them?</source>
        <translation>“{name}”是文件夹。是把其中的文档入库，还是打开其中几篇？</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>There is more than is looked at in one go: add the folders within it one by one.</source>
        <translation>文件太多，没有全部查看；请分别将各个子文件夹入库。</translation>
    </message>
    <message>
        <source>There is no document in what was chosen: no Word, PDF, OFD, EPUB, web, Markdown or text file.</source>
        <translation>所选内容中没有可入库的文档（Word、PDF、OFD、EPUB、网页、Markdown 或文本文件）。</translation>
    </message>
    <message>
        <source>Looking for documents… {documents} found among {looked} files and folders</source>
        <translation>正在查找文档…… 已在 {looked} 个文件和文件夹中找到 {documents} 篇</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>正在查找文档……</translation>
    </message>
    <message>
        <source>Adding to the library: {name}</source>
        <translation>正在入库：{name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) and folder(s) to the library, or open them?</source>
        <translation>
            <numerusform>把这 %n 项入库，还是打开？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of {total} were not added to the library before the program ended.</source>
        <translation>
            <numerusform>上次入库没有完成：共 {total} 个文件，还有 %n 个没有入库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n more addition(s) after this)</source>
        <translation>
            <numerusform>（之后还有 %n 批）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>有 %n 个文件夹无法查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) and folder(s) to the library?</source>
        <translation>
            <numerusform>把这 %n 项入库？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find in all documents</source>
        <translation>在全部文档中查找</translation>
    </message>
    <message>
        <source>Find in the library</source>
        <translation>在书库中查找</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Save</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>存下这次查找</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write all that was found to a file</source>
        <translation>把查到的全部内容写进文件</translation>
    </message>
    <message>
        <source>The index is being made: {done} of {total} documents. The others are looked through one by one, which takes longer.</source>
        <translation>正在建立索引：{total} 篇已完成 {done} 篇。其余的逐篇查找，会慢一些。</translation>
    </message>
    <message>
        <source>Whatever was added or opened is looked through, with its notes. Words parted by a blank must all be there; also 春耕 或 秋收, 粮食 非 进口, 农业 近10 农村, “exact words”.</source>
        <translation>入库或打开过的文档连同批注都会查到。空格隔开的词要同时出现；还可以写：春耕 或 秋收、粮食 非 进口、农业 近10 农村、“一字不差的词句”。</translation>
    </message>
    <message>
        <source>In texts and notes</source>
        <translation>正文和批注都查</translation>
    </message>
    <message>
        <source>Without what it is narrowed to</source>
        <translation>去掉筛选再查</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有查到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>In both scripts</source>
        <translation>简繁通查再试</translation>
    </message>
    <message>
        <source>The library has changed: find again</source>
        <translation>书库有变化：再查一次</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>正在查找书库…</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>How often this stands in the documents of each year</source>
        <translation>看它在各年份的文档里出现多少次</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>存下的查找</translation>
    </message>
    <message>
        <source>Looked for last</source>
        <translation>最近查过</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Forget the last searches</source>
        <translation>清除最近查过的</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What was found</source>
        <translation>查到的内容</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearBars</name>
    <message>
        <source>Hits by year</source>
        <translation>各年篇数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without a year</source>
        <translation>
            <numerusform>%Ln 篇没有年份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeChips</name>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Narrowed to</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
</context>
<context>
    <name>ScopeChip</name>
    <message>
        <source>Press to take it off</source>
        <translation>点按去掉这个条件</translation>
    </message>
</context>
<context>
    <name>ScopeMenu</name>
    <message>
        <source>There is nothing to narrow by yet: the library is empty</source>
        <translation>书库还是空的，没有可筛选的条件</translation>
    </message>
    <message numerus="yes">
        <source>%n more: write {name}: in the field</source>
        <translation>
            <numerusform>另有 %n 个：在查找框里写“{name}:”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Save what was found as</source>
        <translation>查到的内容存为</translation>
    </message>
    <message>
        <source>Found.csv</source>
        <translation>查找结果.csv</translation>
    </message>
    <message>
        <source>Saved as {name}: the first {count} places; there are more.</source>
        <translation>已存为 {name}：只有前 {count} 处，其余的没有写进去。</translation>
    </message>
    <message>
        <source>All places that were found, as a table…</source>
        <translation>查找到的各处，存为表格…</translation>
    </message>
    <message>
        <source>The annotations of these documents…</source>
        <translation>这些文档的批注…</translation>
    </message>
</context>
<context>
    <name>FoundTable</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>ConcordancePane</name>
    <message>
        <source>Concordance</source>
        <translation>语境索引</translation>
    </message>
    <message>
        <source>Word or phrase, as in the search of the library</source>
        <translation>词或短语，写法与书库查找相同</translation>
    </message>
    <message>
        <source>Words of the concordance</source>
        <translation>语境索引的词</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>行的次序</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>按前文</translation>
    </message>
    <message>
        <source>By what stands behind</source>
        <translation>按后文</translation>
    </message>
    <message>
        <source>By the words found</source>
        <translation>按所查的词</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文档</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save all lines as a table or as text</source>
        <translation>把全部各行存为表格或文本</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Lines of the concordance</source>
        <translation>语境索引的各行</translation>
    </message>
    <message>
        <source>Every place of a word in the library will stand here, one line each, with the word in the middle. Write it above and press Enter; signs and filters are those of the search of the library.</source>
        <translation>这里会列出一个词在书库中的每一处，一处一行，词居中间。在上面写上要查的词，按 Enter；连接词和筛选项与书库查找相同。</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>正在查找书库…</translation>
    </message>
    <message>
        <source>Looking through the library: {done} of {total} documents</source>
        <translation>正在查找书库：{done} / {total} 篇文档</translation>
    </message>
    <message>
        <source>No document of the library has such a place. Try fewer words, or take out a filter.</source>
        <translation>书库里没有这样的地方。请减少要查的词，或去掉筛选项。</translation>
    </message>
    <message>
        <source>The first {count} places; there are more. Add words or a filter to see all.</source>
        <translation>只列出前 {count} 处，还有更多。请增加要查的词或筛选项，以看到全部。</translation>
    </message>
    <message>
        <source>{places} in {documents}</source>
        <translation>{documents}，共 {places}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>简繁通查</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>简体、繁体一并查找</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>How often this stands in the documents of each year</source>
        <translation>看它在各年份的文档里出现多少次</translation>
    </message>
    <message>
        <source>Press to look in the whole library</source>
        <translation>按一下改为在整个书库里找</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>仅 {name} ✕</translation>
    </message>
    <message>
        <source>Narrowed to {name}</source>
        <translation>仅限 {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Concording</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Save the lines as</source>
        <translation>各行存为</translation>
    </message>
    <message>
        <source>Concordance.csv</source>
        <translation>语境索引.csv</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>所查的词</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>现在显示的文字里已经没有这一处了。</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>所查的词</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Sort by what stands before, from the words outwards</source>
        <translation>按前文排序，从所查的词往前看</translation>
    </message>
    <message>
        <source>Sort by the words that were found</source>
        <translation>按所查的词排序</translation>
    </message>
    <message>
        <source>Sort by what stands behind</source>
        <translation>按后文排序</translation>
    </message>
    <message>
        <source>Sort by date, the newest first</source>
        <translation>按日期排序，新的在前</translation>
    </message>
    <message>
        <source>¶{number}</source>
        <translation>第{number}段</translation>
    </message>
</context>
<context>
    <name>HoldingModel</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Last open</source>
        <translation>上次打开</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>场合不详</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>讲话人不详</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>文种不详</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>未归入文集</translation>
    </message>
    <message>
        <source>read {percent}</source>
        <translation>已读{percent}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>open in a tab</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Recognised by the program, not confirmed yet</source>
        <translation>由程序识别，尚未确认</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n document(s), open</source>
        <translation>
            <numerusform>{name}，%n 篇文档，已展开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n document(s), shut</source>
        <translation>
            <numerusform>{name}，%n 篇文档，已折叠</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupingBox</name>
    <message>
        <source>Group the documents</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>By occasion</source>
        <translation>按场合</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>按讲话人</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按文种</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>按文集</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Filter the library…</source>
        <translation>筛选书库，可用拼音…</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选书库</translation>
    </message>
    <message>
        <source>Library page</source>
        <translation>书库页</translation>
    </message>
    <message>
        <source>Show all documents as a table</source>
        <translation>以表格列出全部文档</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>书库中的文档</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>No document passes the filter. Esc in the field above shows all of them again.</source>
        <translation>没有符合筛选条件的文档。在上面的框里按 Esc，会重新列出全部文档。</translation>
    </message>
    <message>
        <source>The documents of your library will stand here: everything that you open, and what you add. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</source>
        <translation>书库里的文档会列在这里：打开过的，和您入库的。可以先把几个文件或整个文件夹入库，也可以把它们拖到窗口上；{open}打开单个文档。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Add files or folders to the library</source>
        <translation>把文件或文件夹入库</translation>
    </message>
    <message>
        <source>Looking into the library…</source>
        <translation>正在打开书库…</translation>
    </message>
</context>
<context>
    <name>HoldingsPane</name>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Filter by title, speaker, tag… or pinyin</source>
        <translation>按标题、讲话人、标签等筛选，可用拼音</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择显示哪些列</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>书库中的文档</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认的列</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>No document passes the filter. “Clear” above shows all of them again.</source>
        <translation>没有符合筛选条件的文档。点上面的“清除”，会重新列出全部文档。</translation>
    </message>
    <message>
        <source>Everything that you open or add will stand here, to be sorted, grouped and narrowed down. Begin with files or with a whole folder, or drop them on the window; {open} opens a single one.</source>
        <translation>打开过的和入库的文档都列在这里，可以排序、分组、筛选。可以先把几个文件或整个文件夹入库，也可以把它们拖到窗口上；{open}打开单个文档。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>选中 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Add files or folders to the library</source>
        <translation>把文件或文件夹入库</translation>
    </message>
    <message>
        <source>Looking into the library…</source>
        <translation>正在打开书库…</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Add files…</source>
        <translation>文件入库…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>文件夹入库…</translation>
    </message>
</context>
<context>
    <name>HoldingFilterRow</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部讲话人</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>All occasions</source>
        <translation>全部场合</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部文种</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>全部文集</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Only documents that were never open</source>
        <translation>只看从未打开过的文档</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>有批注</translation>
    </message>
    <message>
        <source>Only documents with annotations</source>
        <translation>只看有批注的文档</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Only documents of which something was recognised and is not confirmed yet</source>
        <translation>只看有识别结果尚未确认的文档</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>列出全部文档</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
</context>
<context>
    <name>Cataloguing</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in a tab behind</source>
        <translation>在后面的标签中打开</translation>
    </message>
    <message>
        <source>Open beside the text</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <source>Open all in tabs</source>
        <translation>全部打开</translation>
    </message>
</context>
<context>
    <name>Curating</name>
    <message numerus="yes">
        <source>Change details of %n document(s)</source>
        <translation>
            <numerusform>修改 %n 篇文档的信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The details of %n document(s) were changed.</source>
        <translation>
            <numerusform>已修改 %n 篇文档的信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n document(s) to the trash</source>
        <translation>
            <numerusform>将 %n 篇文档移入回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were moved to the trash with their annotations.</source>
        <translation>
            <numerusform>已将 %n 篇文档连同批注移入回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n document(s)</source>
        <translation>
            <numerusform>修改 %n 篇文档的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n document(s) were changed.</source>
        <translation>
            <numerusform>已修改 %n 篇文档的标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n document(s) back</source>
        <translation>
            <numerusform>恢复 %n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were put back from the trash.</source>
        <translation>
            <numerusform>已从回收站恢复 %n 篇文档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were deleted for good.</source>
        <translation>
            <numerusform>已彻底删除 %n 篇文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change collections</source>
        <translation>修改文集</translation>
    </message>
    <message>
        <source>No document is chosen. Choose one in the library, or open one.</source>
        <translation>没有选中文档。请在书库中选择，或打开一篇文档。</translation>
    </message>
    <message>
        <source>The collections were changed.</source>
        <translation>已修改文集。</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{name}” was moved to the trash in another window. What you write here is kept with it.</source>
        <translation>“{name}”已在另一个窗口移入回收站。在这里写的批注会随它保留。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message numerus="yes">
        <source>%n document(s) that were added are much like others in the library: they may be editions of one text.</source>
        <translation>
            <numerusform>新入库的文档中，有 %n 篇与书库中的文档相近，可能是同一篇的不同版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n pair(s) apart</source>
        <translation>
            <numerusform>%n 组文档不合并</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of documents will not be offered for joining again.</source>
        <translation>
            <numerusform>%n 组文档今后不再提示合并。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found.</source>
        <translation>
            <numerusform>已找到 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the files is there. Try a folder above it, or choose the file yourself.</source>
        <translation>这里没有这些文件。请换上一级文件夹再找，或自己选择文件。</translation>
    </message>
    <message>
        <source>Join two documents</source>
        <translation>合并两篇文档</translation>
    </message>
    <message>
        <source>The documents were joined: they are editions of one now.</source>
        <translation>两篇文档已合并为同一文档的不同版本。</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The file was found.</source>
        <translation>已找到文件。</translation>
    </message>
    <message>
        <source>That file holds another text. Choose the right one; to take it for a new edition, open it and join both texts.</source>
        <translation>该文件的内容与此文档不同。请另选文件；如果它是新的版本，请打开它再合并两篇文档。</translation>
    </message>
</context>
<context>
    <name>CollectionsDialog</name>
    <message numerus="yes">
        <source>Tick the collections in which the %n chosen document(s) are to stand.</source>
        <translation>
            <numerusform>勾选要把所选的 %n 篇文档收入哪些文集。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the library</source>
        <translation>
            <numerusform>书库中有 %n 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Name of a new collection</source>
        <translation>新文集的名称</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建文集</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is a collection with this name: tick it below.</source>
        <translation>已有同名文集，请在下面勾选。</translation>
    </message>
    <message>
        <source>No document is chosen: collections can be made, renamed and deleted here.</source>
        <translation>没有选中文档：这里可以新建、重命名和删除文集。</translation>
    </message>
    <message>
        <source>A collection needs a name: write one, or delete it.</source>
        <translation>文集要有名称：请填写，或删除这个文集。</translation>
    </message>
    <message>
        <source>Two collections have one name: rename one of them.</source>
        <translation>有两个文集同名，请改其中一个的名称。</translation>
    </message>
    <message>
        <source>Deleting a collection leaves its documents where they are.</source>
        <translation>删除文集不会删除其中的文档。</translation>
    </message>
    <message>
        <source>There is no collection yet. One holds what belongs together, such as all texts on one subject.</source>
        <translation>还没有文集。可以把同一专题的文档收在一个文集里。</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message numerus="yes">
        <source>Details of %n document(s)</source>
        <translation>
            <numerusform>%n 篇文档的信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}等，另有 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Take everything that was recognised for right</source>
        <translation>确认所有自动识别的内容</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>文档信息</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.</source>
        <translation>“{words}”不是日期。请写成 {example}、2026-3-5 或 20260305；只写年份或年月也可以。</translation>
    </message>
</context>
<context>
    <name>HoldingTagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n document(s)</source>
        <translation>
            <numerusform>%n 篇文档的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the library</source>
        <translation>
            <numerusform>书库中有 %n 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag, then Enter; several with commas</source>
        <translation>新标签，按回车添加，多个用逗号分开</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A half tick: some of the documents have the tag, and that stays so.</source>
        <translation>半选：只有一部分文档有此标签，保持不变。</translation>
    </message>
    <message>
        <source>Tick what the document is to have.</source>
        <translation>勾选这篇文档要有的标签。</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) with {marks} for good? The texts go from the library, too. This cannot be undone.</source>
        <translation>
            <numerusform>彻底删除 %n 篇文档和其中的 {marks}？书库中的正文也会删除，无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash of documents</source>
        <translation>文档回收站</translation>
    </message>
    <message>
        <source>Documents in the trash</source>
        <translation>回收站中的文档</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete “{name}” with {marks} for good? The text goes from the library, too. This cannot be undone.</source>
        <translation>彻底删除“{name}”和其中的 {marks}？书库中的正文也会删除，无法撤销。</translation>
    </message>
    <message>
        <source>No document lies in the trash. What is moved there keeps its annotations, and stays until it is deleted here.</source>
        <translation>回收站中没有文档。移入回收站的文档会保留批注，在这里彻底删除之前一直都在。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>All editions and annotations of “{other}” come to “{name}”. They can be parted again.</source>
        <translation>“{other}”的各版和批注将并入“{name}”，以后还可以分开。</translation>
    </message>
    <message>
        <source>Every text of the library is compared with all others. You can go on reading meanwhile.</source>
        <translation>正在将书库中的正文逐篇比较，其间可以继续阅读。</translation>
    </message>
    <message>
        <source>Comparing texts…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The search was stopped. Choose “Near duplicates…” in the menu to begin anew.</source>
        <translation>已停止查找。要重新查找，请在菜单中选择“相近文档…”。</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>相近文档</translation>
    </message>
    <message>
        <source>Documents that are alike</source>
        <translation>相近的文档</translation>
    </message>
    <message>
        <source>Join as editions of one</source>
        <translation>合并为不同版本</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>No two documents of the library are alike. Editions of one speech will stand here when there are any.</source>
        <translation>书库中没有相近的文档。同一篇讲话有不同版本时，会列在这里。</translation>
    </message>
</context>
<context>
    <name>HoldingListDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Looking which files are there…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>缺失的文件</translation>
    </message>
    <message>
        <source>Documents whose files are missing</source>
        <translation>文件缺失的文档</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>到文件夹中查找…</translation>
    </message>
    <message>
        <source>Files are known by what they hold, whatever they are called</source>
        <translation>按内容辨认文件，改名也能找到</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Read the text in the library</source>
        <translation>阅读书库中的正文</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>已停止查找。</translation>
    </message>
    <message>
        <source>In which folder are the files?</source>
        <translation>文件在哪个文件夹里？</translation>
    </message>
    <message>
        <source>All files of the library are where they were. When one is moved or deleted, it can be looked for here.</source>
        <translation>书库中的文件都在原处。文件移动或删除后，可以在这里查找。</translation>
    </message>
    <message>
        <source>Looking in {folder}…</source>
        <translation>正在“{folder}”中查找…</translation>
    </message>
    <message>
        <source>Where is “{name}”?</source>
        <translation>“{name}”在哪里？</translation>
    </message>
</context>
<context>
    <name>RemovedModel</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移入时间</translation>
    </message>
</context>
<context>
    <name>MissingModel</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Last seen at</source>
        <translation>原来的位置</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <source>So much of the shorter text stands in the other.</source>
        <translation>较短一篇的正文有这么多也在另一篇里。</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>一篇</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>另一篇</translation>
    </message>
    <message>
        <source>same</source>
        <translation>全同</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>两篇正文完全相同。</translation>
    </message>
</context>
<context>
    <name>HoldingField</name>
    <message>
        <source>partly recognised</source>
        <translation>部分自动</translation>
    </message>
    <message>
        <source>The documents differ in this. It stays as it is in each unless something is written here.</source>
        <translation>各篇不同。这里不填写，就各自保持不变。</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>{name}: as recognised</source>
        <translation>{name}：恢复自动识别</translation>
    </message>
    <message>
        <source>{name}: confirm what was recognised</source>
        <translation>{name}：确认自动识别的内容</translation>
    </message>
    <message>
        <source>Recognised by the program, and not confirmed yet.</source>
        <translation>由程序自动识别，尚未确认。</translation>
    </message>
    <message>
        <source>{name}: leave it empty in all of them</source>
        <translation>{name}：全部清空</translation>
    </message>
</context>
<context>
    <name>LookingLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>TwoHoldings</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>上次打开</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>以这篇为主</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未打开</translation>
    </message>
    <message>
        <source>“{name}” stays</source>
        <translation>以“{name}”为主</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>SearchKeeping</name>
    <message>
        <source>Removed: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>这次查找的名称</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>This is the last place that was found.</source>
        <translation>这已是查到的最后一处。</translation>
    </message>
    <message>
        <source>This is the first place that was found.</source>
        <translation>这已是查到的第一处。</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>现在显示的文字里已经没有这一处了。</translation>
    </message>
</context>
<context>
    <name>GatheredModel</name>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>GatheredPane</name>
    <message>
        <source>Annotations of the library</source>
        <translation>全库批注</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>所在标题</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>批注时间</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total} 条</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>正在读取书库…</translation>
    </message>
    <message>
        <source>No annotation passes the filter. “Clear” above shows all of them again.</source>
        <translation>没有符合筛选条件的批注。点上方“清除”，重新显示全部。</translation>
    </message>
    <message>
        <source>Every mark and note of all documents will stand here, to be sifted and exported. Open a document and mark a passage.</source>
        <translation>所有文档的标记和批注都会列在这里，可以筛选、导出。打开一篇文档，标记一段文字试试。</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of passage, note or document…</source>
        <translation>按原文、批注、文档标题、讲话人筛选…</translation>
    </message>
    <message>
        <source>Words of passage, note or document</source>
        <translation>原文、批注、文档标题或讲话人的字词</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出所列批注</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
</context>
<context>
    <name>GatheredFilterRow</name>
    <message>
        <source>Show only {colour}</source>
        <translation>只看{colour}</translation>
    </message>
    <message>
        <source>Made today</source>
        <translation>今天批注</translation>
    </message>
    <message>
        <source>Made in 7 days</source>
        <translation>近7天批注</translation>
    </message>
    <message>
        <source>Made in 30 days</source>
        <translation>近30天批注</translation>
    </message>
    <message>
        <source>Made this year</source>
        <translation>今年批注</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all annotations</source>
        <translation>显示全部批注</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>批注时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Year of the document</source>
        <translation>文档年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>全部文集</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
</context>
<context>
    <name>GatheredActs</name>
    <message>
        <source>Go to the passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Only this document</source>
        <translation>只看这篇文档</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>复制（带出处）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Recolour %n annotation(s)</source>
        <translation>
            <numerusform>更改 %n 条批注的颜色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s)</source>
        <translation>
            <numerusform>给 %n 条批注加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %n annotation(s)</source>
        <translation>
            <numerusform>去掉 %n 条批注的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>删除 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>复习卡</translation>
    </message>
    <message>
        <source>Recall cards</source>
        <translation>复习卡</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Where is looked</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>简繁通查</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>简体、繁体一并查找</translation>
    </message>
    <message>
        <source>Narrow ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>Narrow by speaker, year, tag, colour …</source>
        <translation>按讲话人、年份、标签、颜色等筛选</translation>
    </message>
</context>
<context>
    <name>TableTarget</name>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Excel 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown 文档</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>网页（单个文件）</translation>
    </message>
    <message>
        <source>PDF with notes in the margin</source>
        <translation>PDF（批注在页边）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>W3C Web Annotation</source>
        <translation>W3C 网页批注</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>Anki cards</source>
        <translation>Anki 卡片</translation>
    </message>
    <message>
        <source>On the whole document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Not found in this text for certain</source>
        <translation>正文中未能确定位置</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Task: {words}</source>
        <translation>任务：{words}</translation>
    </message>
    <message>
        <source>Led by: {words}</source>
        <translation>牵头：{words}</translation>
    </message>
    <message>
        <source>Person: {words}</source>
        <translation>责任人：{words}</translation>
    </message>
    <message>
        <source>Due: {words}</source>
        <translation>时限：{words}</translation>
    </message>
    <message>
        <source>State: {words}</source>
        <translation>状态：{words}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>所在章节</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改于</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>{count} annotations have words that a spreadsheet would take for a formula; an apostrophe is put before them.</source>
        <translation>{count} 条批注中有表格软件会当作公式的文字，导出时在前面加一个撇号。</translation>
    </message>
    <message>
        <source>Tasks to be carried out</source>
        <translation>落实台账</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{count} annotations have more than 32,767 characters in one cell; the rest is cut off.</source>
        <translation>{count} 条批注有单元格超过 32767 个字符，超出的部分会被截去。</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Annotated texts</source>
        <translation>批注全文</translation>
    </message>
    <message>
        <source>Skeletons</source>
        <translation>骨架</translation>
    </message>
    <message>
        <source>Open in Meipi</source>
        <translation>在眉批中打开</translation>
    </message>
    <message>
        <source>{count} underlines, wavy lines and strikes look like highlights.</source>
        <translation>{count} 处下划线、波浪线和删除线看起来与高亮一样。</translation>
    </message>
    <message>
        <source>{count} marks have no colours in the text; where there is a footnote, it names the colour.</source>
        <translation>{count} 处批注在正文中没有颜色；有脚注的，由脚注写明颜色。</translation>
    </message>
    <message>
        <source>{count} annotations are not in a skeleton.</source>
        <translation>{count} 条批注不在骨架里。</translation>
    </message>
    <message>
        <source>{count} notes are left out.</source>
        <translation>{count} 条批注所写的文字不写入文件。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Underlines and the like are shown as coded passages; their kind stands in the description: {count}</source>
        <translation>下划线等样式显示为编码段落，样式写在说明中：{count} 条</translation>
    </message>
    <message>
        <source>Stars, tasks and groups stand in the description: {count}</source>
        <translation>星标、任务和分组写在说明中：{count} 条</translation>
    </message>
    <message>
        <source>Bookmarks are shown as coded passages of one character: {count}</source>
        <translation>书签显示为一个字的编码段落：{count} 条</translation>
    </message>
    <message>
        <source>Annotations without a certain place become notes of their source: {count}</source>
        <translation>位置不确定的批注列为所在文档的备忘：{count} 条</translation>
    </message>
    <message>
        <source>Annotations without a certain place</source>
        <translation>待复核和未找到原文的批注</translation>
    </message>
    <message>
        <source>To review: </source>
        <translation>待复核：</translation>
    </message>
    <message>
        <source>Not found: </source>
        <translation>未找到原文：</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>（无原文）</translation>
    </message>
    <message>
        <source>Outline for passing on</source>
        <translation>传达提纲</translation>
    </message>
    <message>
        <source>{count} annotations without words of their own lose their author and time.</source>
        <translation>{count} 处标记没有写批注，文件中不含其作者和时间。</translation>
    </message>
    <message>
        <source>{count} annotations keep the time they were made, not that of their last change.</source>
        <translation>{count} 条批注只保留建立时间，不含最后修改时间。</translation>
    </message>
    <message>
        <source>{count} annotations that were made as a group stand each alone.</source>
        <translation>{count} 条成组的批注在文件中各自独立。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>跳到正文</translation>
    </message>
    <message>
        <source>Exported from Meipi</source>
        <translation>由眉批导出</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>批注 {number}</translation>
    </message>
    <message>
        <source>Back to the passage of note {number}</source>
        <translation>回到批注 {number} 的原文</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>批注：{words}</translation>
    </message>
    <message>
        <source>Meipi</source>
        <translation>眉批</translation>
    </message>
    <message>
        <source>Meipi cloze</source>
        <translation>眉批填空</translation>
    </message>
    <message>
        <source>{count} bookmarks and notes on whole documents make no cards.</source>
        <translation>{count} 条书签和全文批注不生成卡片。</translation>
    </message>
    <message>
        <source>{count} annotations lose their author, times and group.</source>
        <translation>{count} 条批注的作者、时间和分组不会保留。</translation>
    </message>
    <message>
        <source>{count} marks that say nothing have no footnote and cannot be imported again.</source>
        <translation>{count} 处标记没有写批注，因而没有脚注，不能再次导入。</translation>
    </message>
    <message>
        <source>{count} annotations have tags with blanks or marks in them, which become hyphens.</source>
        <translation>{count} 条批注的标签含有空格或符号，将改为连字符。</translation>
    </message>
    <message>
        <source>{count} bookmarks name their line only and cannot be imported again.</source>
        <translation>{count} 个书签只写明所在的行，不能再次导入。</translation>
    </message>
    <message>
        <source>What is said of {count} annotations is printed as text and cannot be imported again.</source>
        <translation>{count} 条批注所写的文字以正文列出，不能再次导入。</translation>
    </message>
    <message>
        <source>{count} annotations have tags with “、” in them, which become several.</source>
        <translation>{count} 条批注的标签含有顿号，将拆成几个标签。</translation>
    </message>
    <message>
        <source>{count} notes lose their blank lines.</source>
        <translation>{count} 条批注所写文字中的空行不会保留。</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Comparison of “{old}” and “{new}”</source>
        <translation>“{old}”与“{new}”对比</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>逐句对照</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Figures for the same subject</source>
        <translation>同一统计对象的数据变化</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>全部句子</translation>
    </message>
    <message>
        <source>(without a heading)</source>
        <translation>（无标题部分）</translation>
    </message>
    <message>
        <source>section moved</source>
        <translation>章节移位</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>to its other place</source>
        <translation>转到另一处</translation>
    </message>
    <message>
        <source>Sentences that are shown</source>
        <translation>显示哪些句子</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Table of tasks</source>
        <translation>任务分解表</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>（开头）</translation>
    </message>
    <message>
        <source>(closing)</source>
        <translation>（结尾）</translation>
    </message>
    <message>
        <source>Targets: {words}</source>
        <translation>目标：{words}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>For the director and colleagues: highlights and comments as Word and WPS have them</source>
        <translation>呈领导、发同事：底色和批注框与 Word、WPS 自带的一样</translation>
    </message>
    <message>
        <source>For Obsidian and the like: excerpts with links back to their passages</source>
        <translation>存入 Obsidian 等笔记软件：摘录带链接，可跳回原文</translation>
    </message>
    <message>
        <source>For any browser: text, outline and notes in one file</source>
        <translation>任何浏览器都能看：正文、大纲、批注都在一个文件里</translation>
    </message>
    <message>
        <source>For printing and filing: fixed pages with the notes in the margin</source>
        <translation>打印、归档：版面固定，批注排在页边</translation>
    </message>
    <message>
        <source>For other programs: a line for each annotation, opens in Excel</source>
        <translation>交给其他程序：一条批注一行，Excel 可直接打开</translation>
    </message>
    <message>
        <source>For keeping track: a list of annotations, or the ledger of tasks</source>
        <translation>跟踪落实：批注清单，或任务的落实台账</translation>
    </message>
    <message>
        <source>For messages and mails: words and where they stand, nothing else</source>
        <translation>贴进微信、邮件：只有原文和出处</translation>
    </message>
    <message>
        <source>For other annotation programs, and for Meipi on another computer</source>
        <translation>换到其他批注软件，或另一台电脑上的眉批</translation>
    </message>
    <message>
        <source>For research: QualCoder, NVivo, MAXQDA and ATLAS.ti open it</source>
        <translation>质性研究：QualCoder、NVivo、MAXQDA、ATLAS.ti 可打开</translation>
    </message>
    <message>
        <source>For learning by heart: marked words become gaps to be filled</source>
        <translation>熟读背诵：标出的词句变成填空卡片</translation>
    </message>
    <message>
        <source>Whole text with annotations</source>
        <translation>全文及批注</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Skeleton as a handout</source>
        <translation>传达提纲（骨架）</translation>
    </message>
    <message>
        <source>List of annotations</source>
        <translation>批注清单</translation>
    </message>
    <message>
        <source>Ledger of tasks</source>
        <translation>落实台账</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
</context>
<context>
    <name>SectionTree</name>
    <message>
        <source>Sections to be handed on whole</source>
        <translation>全文传达的章节</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Official document (GB/T 9704-2012)</source>
        <translation>公文版式（GB/T 9704-2012）</translation>
    </message>
    <message>
        <source>With my notes</source>
        <translation>带上我写的批注</translation>
    </message>
    <message>
        <source>With links back to the passages</source>
        <translation>带上跳回原文的链接</translation>
    </message>
    <message>
        <source>Whole sections</source>
        <translation>全文章节</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template of an excerpt</source>
        <translation>每条摘录的模板</translation>
    </message>
    <message>
        <source>Empty: the usual form. Your own may have {quote}, {note}, {tags}, {source}, {link} …</source>
        <translation>不填即用通常的写法。自己写可用 {quote} 原文、{note} 批注、{tags} 标签、{source} 出处、{link} 链接等</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>可用字段：{fields}</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>导出范围</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The name and place of the file are asked next.</source>
        <translation>下一步选择文件名和存放位置。</translation>
    </message>
    <message>
        <source>{documents}, {annotations}</source>
        <translation>{documents}，{annotations}</translation>
    </message>
    <message>
        <source>There is nothing to export here: no annotation passes. Choose something else above.</source>
        <translation>这里没有可导出的批注。请在上面另选范围。</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>这种格式存不下的：</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no tasks here. Make tasks of some annotations first, or export the list of annotations.</source>
        <translation>这里没有任务。请先把一些批注设为任务，或改为导出批注清单。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>{title} and {count} more</source>
        <translation>{title}等（另 {count} 篇）</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>{name} (annotations)</source>
        <translation>{name}（批注）</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写入“{name}”…</translation>
    </message>
    <message>
        <source>{done} of {total} documents</source>
        <translation>已写 {done} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>The export was given up; nothing was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>{annotations} exported to “{name}”.</source>
        <translation>已将{annotations}导出到“{name}”。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform> %n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSources</name>
    <message>
        <source>“{title}”: what the filter shows</source>
        <translation>《{title}》：筛选后的批注</translation>
    </message>
    <message>
        <source>“{title}”: all annotations</source>
        <translation>《{title}》：全部批注</translation>
    </message>
    <message>
        <source>The documents that the search has found</source>
        <translation>查找到的全部文档</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个书库</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen annotation(s)</source>
        <translation>
            <numerusform>选中的 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen document(s)</source>
        <translation>
            <numerusform>选中的 %n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n listed annotation(s)</source>
        <translation>
            <numerusform>列出的 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n listed task(s)</source>
        <translation>
            <numerusform>列出的 %n 项任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Bookmarks that name no words: {count}</source>
        <translation>没有文字的书签：{count} 条</translation>
    </message>
    <message>
        <source>Passages whose words the book does not let out: {count}</source>
        <translation>电子书不允许导出文字的段落：{count} 条</translation>
    </message>
    <message>
        <source>Annotations that do not say which words they stand on: {count}</source>
        <translation>没有写明所批原文的批注：{count} 条</translation>
    </message>
    <message>
        <source>Annotations that say nothing: {count}</source>
        <translation>没有内容的批注：{count} 条</translation>
    </message>
    <message>
        <source>Replies to annotations: {count}</source>
        <translation>对批注的回复：{count} 条</translation>
    </message>
    <message>
        <source>Annotations that stand on pages elsewhere on the web: {count}</source>
        <translation>内容在别处网页上的批注：{count} 条</translation>
    </message>
    <message>
        <source>Passages of pictures, recordings and pages of PDF files: {count}</source>
        <translation>图片、录音录像和 PDF 版面上的选段：{count} 条</translation>
    </message>
    <message>
        <source>Passages that lie outside of their text: {count}</source>
        <translation>超出原文范围的选段：{count} 条</translation>
    </message>
    <message>
        <source>Passages of documents whose text is not in the file: {count}</source>
        <translation>原文不在文件中的选段：{count} 条</translation>
    </message>
    <message>
        <source>Notes that belong to no document: {count}</source>
        <translation>不属于任何文档的备忘：{count} 条</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>below chance</source>
        <translation>低于偶然</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>微弱</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>尚可</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>较高</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>几乎完全一致</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>全部标记</translation>
    </message>
</context>
<context>
    <name>AgreementModel</name>
    <message>
        <source>Marks with</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>一致程度</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两人都标</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>仅{name}</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>都未标</translation>
    </message>
    <message>
        <source>{column} (characters)</source>
        <translation>{column}（按字）</translation>
    </message>
    <message>
        <source>{column} (paragraphs)</source>
        <translation>{column}（按段）</translation>
    </message>
    <message>
        <source>Annotations: {name}</source>
        <translation>批注数：{name}</translation>
    </message>
    <message>
        <source>Kappa (characters) in words</source>
        <translation>Kappa（按字）的一致程度</translation>
    </message>
    <message>
        <source>Marks with this tag, or in this colour</source>
        <translation>带有该标签或该颜色的标记</translation>
    </message>
    <message>
        <source>How many marks {name} has</source>
        <translation>{name}的标记数</translation>
    </message>
    <message>
        <source>Share of the characters, white space left out, that both have marked or both have left</source>
        <translation>两人都标或都未标的字所占比例，空白不计</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa over characters: 1 where both decide alike throughout, 0 where they agree as by chance</source>
        <translation>按字计算的科恩 Kappa 系数：1 为完全一致，0 为与偶然相当</translation>
    </message>
    <message>
        <source>The kappa over characters in the words of Landis and Koch (1977)</source>
        <translation>按字的 Kappa 系数，依 Landis 与 Koch（1977）的分级</translation>
    </message>
    <message>
        <source>Share of the paragraphs in which both have marked something, or neither has</source>
        <translation>两人都有标记或都没有标记的段落所占比例</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa over paragraphs</source>
        <translation>按段计算的科恩 Kappa 系数</translation>
    </message>
    <message>
        <source>Paragraphs marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</source>
        <translation>段落：两人都标 {both}；仅{one} {only_one}；仅{other} {only_other}；都未标 {neither}</translation>
    </message>
    <message>
        <source>Characters marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}</source>
        <translation>字：两人都标 {both}；仅{one} {only_one}；仅{other} {only_other}；都未标 {neither}</translation>
    </message>
    <message>
        <source>Kappa is not defined: both have marked everything, or both nothing, so chance leaves nothing to agree on.</source>
        <translation>Kappa 系数无法计算：两人全部标记或全部未标，没有可供比较的差别。</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>按段一致率</translation>
    </message>
</context>
<context>
    <name>AgreementPane</name>
    <message>
        <source>Compare layers</source>
        <translation>对照批注层</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>第一位标注者</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>第二位标注者</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the table and the passages as a file</source>
        <translation>把表格和各处原文存为文件</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Agreement by tag and colour</source>
        <translation>按标签和颜色的一致性</translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation>显示哪些原文</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>收为我的批注</translation>
    </message>
    <message>
        <source>Put the annotations of the chosen passages among your own</source>
        <translation>把选中各处的批注收进自己的批注</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>各处原文</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>全部原文</translation>
    </message>
    <message>
        <source>Marked by both</source>
        <translation>两人都标</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>仅{name}</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未计入对照</translation>
    </message>
    <message>
        <source>Over characters the two agree on {share} (kappa {kappa}, {level}).</source>
        <translation>按字计算，两人一致率为 {share}（Kappa 系数 {kappa}，{level}）。</translation>
    </message>
    <message>
        <source>A long text in which little is marked has a high share in any case. The kappa leaves out what chance would give.</source>
        <translation>长文标记少时，一致率总是偏高；Kappa 系数扣除了偶然一致的部分。</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>There is nothing to compare yet. Choose “{action}” and take those of a colleague as a layer: what both have marked, and what one alone, will stand here, with how far you agree on each tag.</source>
        <translation>还没有可对照的批注层。选择“{action}”，把同事的批注收为批注层后，这里会列出两人都标和只有一人标的原文，以及各标签的一致性。</translation>
    </message>
</context>
<context>
    <name>ComparingLayers</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>This annotation has no certain place in the text.</source>
        <translation>这条批注在正文中没有确定的位置。</translation>
    </message>
    <message>
        <source>Agreement of {one} and {other}.csv</source>
        <translation>{one}与{other}的一致性.csv</translation>
    </message>
    <message>
        <source>Save the comparison as</source>
        <translation>对照结果另存为</translation>
    </message>
</context>
<context>
    <name>LayerBar</name>
    <message>
        <source>Layers</source>
        <translation>批注层</translation>
    </message>
    <message>
        <source>Layers ▾</source>
        <translation>批注层 ▾</translation>
    </message>
    <message>
        <source>Compare, rename, merge or remove layers</source>
        <translation>对照、改名、合并或移除批注层</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
    <message>
        <source>Compare with mine…</source>
        <translation>与我的批注对照…</translation>
    </message>
    <message>
        <source>Make all of them mine…</source>
        <translation>全部收为我的批注…</translation>
    </message>
    <message>
        <source>Name and border…</source>
        <translation>名称和边框…</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>移除批注层</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Annotations of others</source>
        <translation>他人的批注</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>收为我的批注</translation>
    </message>
    <message>
        <source>Put it among your own annotations; it stays in the layer</source>
        <translation>收进自己的批注，批注层中仍然保留</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
    <message>
        <source>Compare the layer with your own annotations</source>
        <translation>把批注层与自己的批注对照</translation>
    </message>
    <message>
        <source>{owner}: {words}</source>
        <translation>{owner}：{words}</translation>
    </message>
    <message>
        <source>Make mine: {owner}</source>
        <translation>收为我的批注：{owner}</translation>
    </message>
    <message numerus="yes">
        <source>%n more here: the comparison lists all of them.</source>
        <translation>
            <numerusform>此处还有 %n 条，全部见“对照批注层”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerDialog</name>
    <message>
        <source>Layer “{name}”</source>
        <translation>批注层“{name}”</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Border</source>
        <translation>边框(&amp;B)</translation>
    </message>
</context>
<context>
    <name>LayerSigns</name>
    <message>
        <source>azure, solid</source>
        <translation>天青，实线</translation>
    </message>
    <message>
        <source>ochre, dashed</source>
        <translation>赭石，虚线</translation>
    </message>
    <message>
        <source>violet, dotted</source>
        <translation>紫，点线</translation>
    </message>
    <message>
        <source>teal, dash and dot</source>
        <translation>青绿，点划线</translation>
    </message>
    <message>
        <source>slate, long dashes</source>
        <translation>石青灰，长虚线</translation>
    </message>
    <message>
        <source>brown, dash and two dots</source>
        <translation>褐，双点划线</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>{layer} ({author})</source>
        <translation>{layer}（{author}）</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>任务：{task}</translation>
    </message>
    <message>
        <source>{owner}: {words}</source>
        <translation>{owner}：{words}</translation>
    </message>
</context>
<context>
    <name>Layering</name>
    <message>
        <source>The layers are hidden.</source>
        <translation>批注层已隐藏。</translation>
    </message>
    <message>
        <source>The layers are shown.</source>
        <translation>批注层已显示。</translation>
    </message>
    <message>
        <source>There is no further mark of a layer in this direction.</source>
        <translation>这个方向上没有更多批注层标记。</translation>
    </message>
    <message>
        <source>No layer has a mark here.</source>
        <translation>此处没有批注层标记。</translation>
    </message>
    <message>
        <source>Remove layer “{name}”</source>
        <translation>移除批注层“{name}”</translation>
    </message>
    <message>
        <source>Add to mine</source>
        <translation>并入我的批注</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两条都保留</translation>
    </message>
    <message>
        <source>All of them are among your own already.</source>
        <translation>这些批注都已在自己的批注中。</translation>
    </message>
    <message>
        <source>Change layer “{name}”</source>
        <translation>修改批注层“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%n of these annotations stand(s) on words that you have marked yourself.</source>
        <translation>
            <numerusform>其中 %n 条标在您自己也标过的文字上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n annotation(s) from “{name}”</source>
        <translation>
            <numerusform>从“{name}”收入 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) taken from “{name}”.</source>
        <translation>
            <numerusform>已从“{name}”收入 %n 条批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>This document has no layer that is shown. With “{action}” a colleague&apos;s annotations become one.</source>
        <translation>本文档没有正在显示的批注层。用“{action}”可把同事的批注收为批注层。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{name}” has been removed from all documents. Undo brings it back.</source>
        <translation>已从全部文档移除“{name}”，可撤销恢复。</translation>
    </message>
</context>
<context>
    <name>PassageModel</name>
    <message>
        <source>Both</source>
        <translation>两人都标</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未计入对照</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>仅{name}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
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
        <translation>{name}的批注 {count} 条，边框：{border}。</translation>
    </message>
    <message>
        <source>Layer {name}</source>
        <translation>批注层 {name}</translation>
    </message>
    <message>
        <source>Click to hide them.</source>
        <translation>单击隐藏。</translation>
    </message>
    <message>
        <source>Click to show them.</source>
        <translation>单击显示。</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Put the caret on a mark, or select cards, to copy annotations.</source>
        <translation>请把光标放在批注上，或选中卡片，再复制批注。</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) copied as Markdown</source>
        <translation>
            <numerusform>已按 Markdown 复制 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) copied: rich text, Markdown and plain text</source>
        <translation>
            <numerusform>已复制 %n 条批注：带格式文本、Markdown 和纯文本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>“{title}” · {count}</source>
        <translation>《{title}》 · {count} 条</translation>
    </message>
</context>
<context>
    <name>Takings</name>
    <message>
        <source>New</source>
        <translation>新批注</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Deleted before</source>
        <translation>曾删除</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Its words stand in your text as they are.</source>
        <translation>原文在您的文档里一字不差。</translation>
    </message>
    <message>
        <source>Found with certainty, though the words differ.</source>
        <translation>位置已确定，只是文字略有不同。</translation>
    </message>
    <message>
        <source>This is a likely place only. It will wait under “To review”.</source>
        <translation>只找到可能的位置，导入后列在“待核对”里。</translation>
    </message>
    <message>
        <source>Your text has no such passage. It will wait under “To review”.</source>
        <translation>您的文档里没有这段话，导入后列在“待核对”里。</translation>
    </message>
    <message>
        <source>You have it, but otherwise. Ticked, yours is written over; undo brings it back.</source>
        <translation>您已有这条，但内容不同。勾选后会改成文件里的写法，可以撤销。</translation>
    </message>
    <message>
        <source>You had it and deleted it. Ticked, it comes back.</source>
        <translation>您删除过这条。勾选后会重新加上。</translation>
    </message>
    <message>
        <source>You have it as it is; there is nothing to take.</source>
        <translation>您已有这条，内容相同，不必导入。</translation>
    </message>
    <message>
        <source>A likely place only. The layer keeps it, and shows it once its passage is certain.</source>
        <translation>只找到可能的位置。批注层会留着，位置确定后才显示。</translation>
    </message>
    <message>
        <source>Your text has no such passage. The layer keeps it, in case another edition has it.</source>
        <translation>您的文档里没有这段话。批注层会留着，以备别的版本用。</translation>
    </message>
</context>
<context>
    <name>TakingTable</name>
    <message>
        <source>Annotations in the file</source>
        <translation>文件里的批注</translation>
    </message>
</context>
<context>
    <name>LayerChoice</name>
    <message>
        <source>Among my own annotations</source>
        <translation>并入我的批注</translation>
    </message>
    <message>
        <source>Apart, as a layer:</source>
        <translation>另作批注层：</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>谁的批注</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>批注层名称</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>The layer “{name}” is there already: what it does not have yet is added, what it has is replaced.</source>
        <translation>已有批注层“{name}”：没有的批注会加上，已有的会换成文件里的。</translation>
    </message>
    <message>
        <source>A layer is shown beside your own annotations, can be hidden and compared, and changes none of yours.</source>
        <translation>批注层与您的批注并排显示，可以隐藏和比较，不会改动您的批注。</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentDialog</name>
    <message>
        <source>Choose a document</source>
        <translation>选择文档</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Documents of the library</source>
        <translation>书库里的文档</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>DestinationRow</name>
    <message>
        <source>Document of the file</source>
        <translation>文件里的文档</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Another document…</source>
        <translation>另选文档…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count} 条）</translation>
    </message>
    <message>
        <source>{name} ({count}), goes nowhere</source>
        <translation>{name}（{count} 条），未选文档</translation>
    </message>
    <message>
        <source>no document of the library yet: choose one, or leave it out</source>
        <translation>书库里还没有对应的文档：请另选一篇，或不导入</translation>
    </message>
    <message>
        <source>Add the document first</source>
        <translation>先添加该文档</translation>
    </message>
    <message>
        <source>The file holds its text: it is opened from there, and the annotations are shown again.</source>
        <translation>文件里有这篇文档的正文：先打开正文，再列出批注。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>导入后的状态</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里</translation>
    </message>
    <message>
        <source>In your text</source>
        <translation>您的文档里</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No document of the library has been chosen for these annotations yet. Choose one above; open its file first if need be.</source>
        <translation>还没有为这些批注选择书库里的文档。请在上面另选；如果文档还没打开过，请先打开它的文件。</translation>
    </message>
    <message>
        <source>Finding the passages in your texts…</source>
        <translation>正在您的文档里查找原文…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>Stands with the document as a whole.</source>
        <translation>这是对全文的批注。</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>您的批注：{note}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>批注：{note}</translation>
    </message>
    <message>
        <source>The layer has no name yet.</source>
        <translation>批注层还没有名称。</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>以上仅为预览，尚未存入。</translation>
    </message>
    <message>
        <source>“{name}”: {annotations} on {documents}</source>
        <translation>“{name}”：{documents}，{annotations}</translation>
    </message>
    <message>
        <source>, by {author}</source>
        <translation>，作者{author}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>导入 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the file go(es) nowhere.</source>
        <translation>
            <numerusform>文件里有 %n 篇文档未选去处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>正在存入…</translation>
    </message>
    <message>
        <source>None of the passages stands there. Is it the right document?</source>
        <translation>所选文档里一处都没有找到，请看看是否选对了文档。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Files with annotations ({patterns})</source>
        <translation>含批注的文件 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>That is not the password of “{name}”. Try again.</source>
        <translation>“{name}”的密码不对，请再试。</translation>
    </message>
    <message>
        <source>“{name}” opens with a password only.</source>
        <translation>“{name}”需要密码才能打开。</translation>
    </message>
    <message>
        <source>Which document of the library are the annotations of “{name}” about?</source>
        <translation>“{name}”的批注是针对书库里哪篇文档的？</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import layer “{name}”</source>
        <translation>导入批注层“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>导入 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 条批注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for review.</source>
        <translation>
            <numerusform>其中 %n 条待核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in the layer “{name}”.</source>
        <translation>
            <numerusform>批注层“{name}”现有 %n 条批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today: {words}</source>
        <translation>今天：{words}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>{name}, {category}: {value}</source>
        <translation>{name}，{category}：{value}</translation>
    </message>
</context>
<context>
    <name>FoldingSection</name>
    <message>
        <source>{title}, open</source>
        <translation>{title}，已展开</translation>
    </message>
    <message>
        <source>{title}, folded away</source>
        <translation>{title}，已折叠</translation>
    </message>
</context>
<context>
    <name>FoundSection</name>
    <message>
        <source>Being looked for…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show the first {most} of {total}</source>
        <translation>显示前 {most} 项（共 {total} 项）</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>显示全部 {total} 项</translation>
    </message>
    <message>
        <source>This could not be found; the line above says why.</source>
        <translation>未能查出，原因见上。</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>{count} characters · {share} %</source>
        <translation>{count} 字 · {share}%</translation>
    </message>
    <message>
        <source>{heading} {value}</source>
        <translation>{heading}　{value}</translation>
    </message>
    <message>
        <source>{words}, places: {count}</source>
        <translation>{words}，{count} 处</translation>
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
        <translation>第 {at} 处，共 {count} 处 · 按 {next} 看下一处</translation>
    </message>
</context>
<context>
    <name>RecallWords</name>
    <message>
        <source>Again</source>
        <translation>忘了</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>勉强</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>记得</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>很熟</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>{time}后</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>New {new} · Learning {learning} · Due {due}</source>
        <translation>新卡 {new} · 在学 {learning} · 到期 {due}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>{count} y</source>
        <translation>{count} 年</translation>
    </message>
    <message>
        <source>{count} to recall</source>
        <translation>复习 {count} 张</translation>
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
            <numerusform>这一节的要点是什么？共 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What does it stand for? %n member(s)</source>
        <translation>
            <numerusform>指的是什么？共 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallPane</name>
    <message>
        <source>More new cards today</source>
        <translation>今天再学几张新卡</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>看原文</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The card stays and comes no more</source>
        <translation>卡片留着，不再出现</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>删除卡片</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>What it was made of stays as it is</source>
        <translation>原来的标记、提法、标题不受影响</translation>
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
        <translation>{act}，{when}后再考</translation>
    </message>
    <message>
        <source>The next card comes {when}.</source>
        <translation>下一张卡片{when}出现。</translation>
    </message>
    <message>
        <source>The next cards are due {when}.</source>
        <translation>下一批卡片{when}到期。</translation>
    </message>
    <message>
        <source>No card is due today.</source>
        <translation>今天没有到期的卡片。</translation>
    </message>
    <message>
        <source>That is all for today: {answers}, {known} of them known.</source>
        <translation>今天的复习完成了：{answers}，记得 {known} 次。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>答了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Let suspended cards come again</source>
        <translation>恢复暂停的卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are suspended.</source>
        <translation>
            <numerusform>另有 %n 张卡片已暂停。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>There are no recall cards yet. Select words and press {key}, or choose “Recall card” in the menu of a mark, of cards of annotations, or of a heading: they are asked here when they are due.</source>
        <translation>还没有复习卡。选中文字按 {key}，或在标记、批注卡片、大纲标题的右键菜单里选“复习卡”，到期就在这里考。</translation>
    </message>
    <message>
        <source>Answer a recall card</source>
        <translation>回答复习卡</translation>
    </message>
    <message>
        <source>Suspend a recall card</source>
        <translation>暂停复习卡</translation>
    </message>
    <message>
        <source>Suspended: the card comes no more. Undo brings it back.</source>
        <translation>已暂停，这张卡不再出现；撤销可恢复。</translation>
    </message>
    <message>
        <source>Delete a recall card</source>
        <translation>删除复习卡</translation>
    </message>
    <message>
        <source>The recall card is deleted. Undo brings it back.</source>
        <translation>复习卡已删除；撤销可恢复。</translation>
    </message>
    <message>
        <source>What this card asks for stands in no document.</source>
        <translation>这张卡考的内容不在任何一篇里。</translation>
    </message>
    <message>
        <source>Let suspended recall cards come again</source>
        <translation>恢复暂停的复习卡</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>DaySquares</name>
    <message>
        <source>Reading calendar</source>
        <translation>阅读日历</translation>
    </message>
    <message>
        <source>{day} · {time}</source>
        <translation>{day} · {time}</translation>
    </message>
    <message>
        <source>nothing read</source>
        <translation>没有阅读</translation>
    </message>
</context>
<context>
    <name>ReadingCalendar</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Reading times are not kept. Settings…</source>
        <translation>没有记录阅读时间。设置…</translation>
    </message>
    <message>
        <source>Reading calendar {time}</source>
        <translation>阅读日历 {time}</translation>
    </message>
    <message>
        <source>Nothing read</source>
        <translation>没有阅读</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortionTree</name>
    <message>
        <source>Portion</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Portions by day</source>
        <translation>按天排列的内容</translation>
    </message>
    <message>
        <source>Enter opens a portion, Space says that it was read.</source>
        <translation>回车打开，空格标为已读。</translation>
    </message>
    <message>
        <source>{portion} (no longer in the text)</source>
        <translation>{portion}（正文里已没有）</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>Overdue, {day}</source>
        <translation>逾期 {day}</translation>
    </message>
    <message>
        <source>Read ({count})</source>
        <translation>已读（{count}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>哪个计划</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>所有计划</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>新建计划…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>How much of the plan was read</source>
        <translation>计划已读多少</translation>
    </message>
    <message>
        <source>Move what was missed forward</source>
        <translation>把漏读的往后排</translation>
    </message>
    <message>
        <source>What is left is given to the days from today to the last one.</source>
        <translation>把没读的重新分到今天至最后一天。</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>The documents of this plan lie in the trash. Put them back, and their portions are here again.</source>
        <translation>这个计划里的文档在回收站。放回文档，内容就会重新出现在这里。</translation>
    </message>
    <message>
        <source>There is no plan yet. Choose documents in the library, or open one, and use “New plan…”: up to the day that you name, each day gets a portion of about the same length, and what you have read ticks itself off.</source>
        <translation>还没有学习计划。在书库里选好文档，或者打开一份，再点“新建计划…”：到您定的日子为止，每天一份，长短相近；读过的会自动打勾。</translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s) of documents in the trash left out</source>
        <translation>
            <numerusform>另有 %n 份的文档在回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents of this plan have been deleted. There is nothing left to be read; “Remove” takes it away.</source>
        <translation>这个计划里的文档已被彻底删除，没有可读的了；点“删除”去掉它。</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln portion(s) read</source>
        <translation>
            <numerusform>已读 {done}/%Ln 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>New study plan</source>
        <translation>新建学习计划</translation>
    </message>
    <message>
        <source>Change the study plan</source>
        <translation>更改学习计划</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>截止日期(&amp;U)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>阅读日</translation>
    </message>
    <message>
        <source>What is to be read</source>
        <translation>要读的文档</translation>
    </message>
    <message>
        <source>Add a document…</source>
        <translation>添加文档…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Sections to be read</source>
        <translation>要读的章节</translation>
    </message>
    <message>
        <source>Sections to be read; none ticked: all of it</source>
        <translation>要读的章节；都不勾选就是全文</translation>
    </message>
    <message>
        <source>What would be read on each day</source>
        <translation>每天读什么</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>建立计划</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{day} · {count} characters · {words}</source>
        <translation>{day} · {count} 字 · {words}</translation>
    </message>
    <message>
        <source>There is nothing to be read in these days. Choose a later day, or more days of the week.</source>
        <translation>这些日子里没有内容可读。请把截止日期往后移，或者多选几天。</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters on %n day(s), about {each} a day, which takes {time}</source>
        <translation>
            <numerusform>共 {count} 字，分 %n 天读，每天约 {each} 字，需 {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it has been read.</source>
        <translation>已全部读完。</translation>
    </message>
    <message>
        <source>Sharing it out among the days…</source>
        <translation>正在分到各天…</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The reading times have been forgotten.</source>
        <translation>阅读时间已清除。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s)</source>
        <translation>
            <numerusform>学习 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charting</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Excel 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Picture that can be enlarged (*.svg)</source>
        <translation>可放大的图片 (*.svg)</translation>
    </message>
    <message>
        <source>Save the terms as</source>
        <translation>词频走势另存为</translation>
    </message>
    <message>
        <source>Terms over time.csv</source>
        <translation>词频走势.csv</translation>
    </message>
    <message>
        <source>As in the concordance</source>
        <translation>与语境索引相同</translation>
    </message>
    <message>
        <source>Whole documents are counted: sections, colours and tags narrow no numbers.</source>
        <translation>按整篇计数：章节、颜色和标签不缩小计数范围。</translation>
    </message>
</context>
<context>
    <name>TermsPane</name>
    <message>
        <source>Terms over time</source>
        <translation>词频走势</translation>
    </message>
    <message>
        <source>Terms, parted by blanks or commas; Enter counts them</source>
        <translation>词语，用空格或逗号隔开，按 Enter 计数</translation>
    </message>
    <message>
        <source>Terms to be counted</source>
        <translation>要计数的词语</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Terms that are counted</source>
        <translation>正在计数的词语</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>简繁通查</translation>
    </message>
    <message>
        <source>Simplified and traditional characters alike</source>
        <translation>不分简体和繁体</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>按什么计数</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>按讲话人</translation>
    </message>
    <message>
        <source>By occasion</source>
        <translation>按场合</translation>
    </message>
    <message>
        <source>Documents that are counted</source>
        <translation>计数的文档</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个书库</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>数字的含义</translation>
    </message>
    <message>
        <source>Per 10,000 characters</source>
        <translation>每万字次数</translation>
    </message>
    <message>
        <source>Number of places</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>画法</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱形</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the numbers as a table, or the chart as a picture</source>
        <translation>把数字存成表格，或把图存成图片</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>图中的数字</translation>
    </message>
    <message>
        <source>At most {count} terms at a time: take one off first.</source>
        <translation>一次最多 {count} 个词语：请先去掉一个。</translation>
    </message>
    <message>
        <source>How often words stand in the documents of each year, speaker or occasion will be shown here. Write one or several above and press Enter; a term with blanks or commas in it stands in quotes.</source>
        <translation>这里显示词语在各年份、各讲话人或各类场合的文档里出现多少次。在上面写一个或几个词语，按 Enter；词语里有空格或逗号的，用引号括起来。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>There are no documents to count in. Add files to the library, or choose the whole library above.</source>
        <translation>没有可以计数的文档。请把文件加入书库，或在上面选“整个书库”。</translation>
    </message>
    <message>
        <source>{places} in {documents}</source>
        <translation>{documents}，{places}</translation>
    </message>
    <message>
        <source>per 10,000 characters</source>
        <translation>次／万字</translation>
    </message>
    <message>
        <source>places</source>
        <translation>次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln smallest group(s) are in the table only</source>
        <translation>
            <numerusform>最小的 %Ln 组只列在表里</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this stands in any of {documents}</source>
        <translation>{documents}里都没有这些词语</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>讲话人不详</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>场合不详</translation>
    </message>
    <message>
        <source>{term}, per 10,000 characters</source>
        <translation>{term}（次／万字）</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话人</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Places in ten thousand characters</source>
        <translation>每万字出现的次数</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>{term}, {group}: {places}, in {documents}; {rate} per 10,000 characters</source>
        <translation>{term}，{group}：{places}，见于{documents}；每万字 {rate} 次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecitePane</name>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
    <message>
        <source>First characters  F</source>
        <translation>提示首字  F</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>提示首字</translation>
    </message>
    <message>
        <source>Of each word that is left out the first character stays</source>
        <translation>每个隐去的词保留第一个字</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>少隐一些</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>Leave out more</source>
        <translation>再隐一些</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show how the next word begins; once more, all of it</source>
        <translation>显示下一个词的首字，再按一次显示整个词</translation>
    </message>
    <message>
        <source>{act}  {key}</source>
        <translation>{act}  {key}</translation>
    </message>
    <message>
        <source>{share}% left out</source>
        <translation>隐去 {share}%</translation>
    </message>
</context>
<context>
    <name>Reciting</name>
    <message>
        <source>There is nothing to recite here. Select a passage.</source>
        <translation>这里没有可背诵的文字，请选中一段。</translation>
    </message>
    <message>
        <source>Of {all} characters the first {most} are recited: more nobody learns in one go. Select another passage to go on.</source>
        <translation>共 {all} 字，先背前 {most} 字；要接着背，请另选一段。</translation>
    </message>
</context>
<context>
    <name>Contrast</name>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change} 个百分点</translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Sentences of each kind by section</source>
        <translation>各章节各类句子数</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>全部句子</translation>
    </message>
    <message>
        <source>(without a heading)</source>
        <translation>（无标题部分）</translation>
    </message>
    <message>
        <source>{heading} (moved)</source>
        <translation>{heading}（章节移位）</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>（开头）</translation>
    </message>
    <message>
        <source>(closing)</source>
        <translation>（结尾）</translation>
    </message>
</context>
<context>
    <name>PhraseTable</name>
    <message>
        <source>Set phrases of both documents</source>
        <translation>两篇文档的提法</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures for the same subject</source>
        <translation>同一统计对象的数据变化</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
</context>
<context>
    <name>ContrastModel</name>
    <message>
        <source>section moved</source>
        <translation>章节移位</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>reworded: {words}</source>
        <translation>改写：{words}</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删去</translation>
    </message>
    <message numerus="yes">
        <source>… %n sentence(s) alike</source>
        <translation>
            <numerusform>… %n 句相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContrastPane</name>
    <message>
        <source>Comparing…</source>
        <translation>正在对比…</translation>
    </message>
    <message>
        <source>Sentences of both documents</source>
        <translation>两篇文档的句子</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the comparison as a Word document or a web page</source>
        <translation>把对比结果存为 Word 文档或网页</translation>
    </message>
    <message>
        <source>What is told of both documents</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Which sentences are shown</source>
        <translation>显示哪些句子</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>另选…</translation>
    </message>
    <message>
        <source>Compare another document on the left</source>
        <translation>左侧另选一篇文档</translation>
    </message>
    <message>
        <source>Compare another document on the right</source>
        <translation>右侧另选一篇文档</translation>
    </message>
    <message>
        <source>Swap both documents</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>All sentences ({count})</source>
        <translation>全部句子（{count}）</translation>
    </message>
    <message>
        <source>All that differ ({count})</source>
        <translation>全部变化（{count}）</translation>
    </message>
    <message>
        <source>Only {kind} ({count})</source>
        <translation>只看{kind}（{count}）</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>两篇文字完全相同。</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>逐句对照</translation>
    </message>
    <message>
        <source>All sentences are the same; headings or their order are not.</source>
        <translation>句子全部相同，标题或其次序不同。</translation>
    </message>
</context>
<context>
    <name>Contrasting</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Choose two documents in the list, then compare them.</source>
        <translation>请先在列表中选中两篇文档，再对比。</translation>
    </message>
    <message>
        <source>Open a document first, or choose two in the library.</source>
        <translation>请先打开一篇文档，或在书库中选中两篇。</translation>
    </message>
    <message>
        <source>The library holds no other document. Add last year&apos;s text first.</source>
        <translation>书库中没有别的文档。请先添加去年的文本。</translation>
    </message>
    <message>
        <source>With which document is it to be compared?</source>
        <translation>与哪篇文档对比？</translation>
    </message>
    <message>
        <source>Comparison of {old} and {new}</source>
        <translation>{old}与{new}对比</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Web page in one file (*.html)</source>
        <translation>单文件网页 (*.html)</translation>
    </message>
    <message>
        <source>Save the comparison as</source>
        <translation>对比结果存为</translation>
    </message>
</context>
<context>
    <name>PhraseCardFrame</name>
    <message>
        <source>Set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部出处</translation>
    </message>
    <message>
        <source>Show every place in the library as lines</source>
        <translation>逐行列出书库中的全部出处</translation>
    </message>
    <message>
        <source>Recall card</source>
        <translation>复习卡</translation>
    </message>
    <message>
        <source>Ask me what it stands for when it is due</source>
        <translation>到期时考我它的内涵</translation>
    </message>
    <message>
        <source>Your own entry stands in the place of the lexicon&apos;s</source>
        <translation>以自己的条目代替提法库的条目</translation>
    </message>
    <message>
        <source>What it stands for is not known here. You can write it down yourself.</source>
        <translation>这里还没有它的内涵，可以自己补充。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>补充…</translation>
    </message>
    <message>
        <source>Show where it is told</source>
        <translation>到列出处</translation>
    </message>
    <message>
        <source>Open this document there</source>
        <translation>打开该文档的列出处</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>Numbered</source>
        <translation>数字提法</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>引号提法</translation>
    </message>
    <message>
        <source>In this text</source>
        <translation>本文所列</translation>
    </message>
    <message>
        <source>It stands nowhere else in the library.</source>
        <translation>书库中没有其他出处。</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>我的条目</translation>
    </message>
    <message>
        <source>Lexicon</source>
        <translation>提法库</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未核实</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in this text: the next one</source>
        <translation>
            <numerusform>本文 %Ln 处：到下一处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of the library have it</source>
        <translation>
            <numerusform>书库 %Ln 篇文档用到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>phrases.json beside the library is no list of set phrases. It stays as it is until you save an entry of your own.</source>
        <translation>书库旁的 phrases.json 不是提法列表。在您保存自己的条目之前，它保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies) of phrases.json have no name and are passed over: {numbers}.</source>
        <translation>
            <numerusform>phrases.json 中有 %n 个条目没有名称，已略过：第 {numbers} 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhrasesModel</name>
    <message>
        <source>in this text</source>
        <translation>本文所列</translation>
    </message>
    <message>
        <source>in the lexicon</source>
        <translation>提法库</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>书库篇数</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>首次出现</translation>
    </message>
</context>
<context>
    <name>PhrasesPane</name>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter set phrases</source>
        <translation>筛选提法</translation>
    </message>
    <message>
        <source>Which set phrases</source>
        <translation>哪些提法</translation>
    </message>
    <message>
        <source>All that count</source>
        <translation>全部提法</translation>
    </message>
    <message>
        <source>Also such as may be everyday words</source>
        <translation>连同可能是普通用语的</translation>
    </message>
    <message>
        <source>My set phrases…</source>
        <translation>我的提法库…</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>查看内涵</translation>
    </message>
    <message>
        <source>Entry…</source>
        <translation>条目…</translation>
    </message>
    <message>
        <source>Write or correct what it stands for</source>
        <translation>补充或更正它的内涵</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>The text has no set phrases.</source>
        <translation>正文中没有提法。</translation>
    </message>
    <message>
        <source>Set phrases of the text</source>
        <translation>正文中的提法</translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln 个提法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the set phrases that are shown as a table</source>
        <translation>把显示的提法存为表格</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Undo {step}</source>
        <translation>撤销{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>My set phrases</source>
        <translation>我的提法库</translation>
    </message>
    <message>
        <source>An entry of yours stands in the place of the lexicon&apos;s entry with the same name. The lexicon itself stays.</source>
        <translation>自己的条目代替提法库中的同名条目，提法库本身不变。</translation>
    </message>
    <message>
        <source>Other names, parted by blanks</source>
        <translation>其他名称，用空格隔开</translation>
    </message>
    <message>
        <source>2024-03-05, the occasion</source>
        <translation>2024-03-05, 场合</translation>
    </message>
    <message>
        <source>What it stands for, one on a line</source>
        <translation>成员，每行一个</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Defined</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What you have written is not saved. Save it, or do the same once more to let it go.</source>
        <translation>所写内容尚未保存。请先保存；再做一次同样的操作就放弃。</translation>
    </message>
</context>
<context>
    <name>PhraseCards</name>
    <message>
        <source>Select a set phrase of at most {count} characters.</source>
        <translation>请选中不超过 {count} 个字的提法。</translation>
    </message>
    <message>
        <source>No set phrase stands here. Select the words that are one.</source>
        <translation>此处没有提法。请先选中要查看的提法。</translation>
    </message>
</context>
<context>
    <name>PhraseEntries</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为“{name}”</translation>
    </message>
    <message>
        <source>Remove a set phrase</source>
        <translation>删除提法</translation>
    </message>
    <message>
        <source>Write a set phrase</source>
        <translation>保存提法</translation>
    </message>
    <message>
        <source>Import set phrases</source>
        <translation>导入提法</translation>
    </message>
    <message>
        <source>Set phrases (*.json)</source>
        <translation>提法列表 (*.json)</translation>
    </message>
    <message>
        <source>Export set phrases</source>
        <translation>导出提法</translation>
    </message>
    <message>
        <source>My set phrases.json</source>
        <translation>我的提法.json</translation>
    </message>
    <message>
        <source>phrases.json was no list of set phrases; it is kept as {name}.</source>
        <translation>phrases.json 不是提法列表，已另存为“{name}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n set phrase(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个提法。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(y/ies) without a name passed over.</source>
        <translation>
            <numerusform>略过 %n 个没有名称的条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands in the place of an entry that you had; undo brings that back.</source>
        <translation>已代替您原有的同名条目，撤销即可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) in the place of entries that you had; undo brings these back.</source>
        <translation>
            <numerusform>其中 %n 个代替了您原有的同名条目，撤销即可恢复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>Accept (A)</source>
        <translation>采纳（A）</translation>
    </message>
    <message>
        <source>Make tasks of the chosen sentences</source>
        <translation>把选中的句子立为任务</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>修改（E）</translation>
    </message>
    <message>
        <source>Write in the current cell before it is accepted</source>
        <translation>采纳之前修改当前单元格</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>不采纳（X）</translation>
    </message>
    <message>
        <source>Propose the chosen sentences no more</source>
        <translation>不再建议选中的句子</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose all proposals, to answer them at once</source>
        <translation>选中全部建议，一次处理</translation>
    </message>
    <message>
        <source>Proposed tasks</source>
        <translation>建议任务</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>所在句子</translation>
    </message>
    <message>
        <source>Looking for sentences that ask for something…</source>
        <translation>正在查找布置工作的句子……</translation>
    </message>
    <message>
        <source>No proposals are left: each sentence that asks for something has been answered, or none was found.</source>
        <translation>没有待处理的建议：布置工作的句子都已处理，或者本文中没有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) left</source>
        <translation>
            <numerusform>还有 %n 条建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>{words} ({day})</source>
        <translation>{words}（{day}）</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Select what is counted, such as grain output, to follow its figures over the library.</source>
        <translation>先选中统计的对象（如“粮食产量”），再追踪它在书库各文档中的数据。</translation>
    </message>
    <message>
        <source>Workbook for Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Save the figures as</source>
        <translation>数据另存为</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The text that is shown does not have this place any more.</source>
        <translation>现在显示的文字里已经没有这一处了。</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Filter figures…</source>
        <translation>筛选数据…</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数据</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>All units of measure</source>
        <translation>所有单位</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Sort the figures as they stand in the text</source>
        <translation>按数据在文中的先后排列</translation>
    </message>
    <message>
        <source>Follow over the library</source>
        <translation>在书库中追踪</translation>
    </message>
    <message>
        <source>Show what other documents say of the same subject (F)</source>
        <translation>显示其他文档中同一统计对象的数据（F）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the figures that are shown as a table</source>
        <translation>把显示的数据存为表格</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>without a unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>Open a document: the figures of its text will be listed here, with what they count.</source>
        <translation>打开文档后，这里会列出文中的数据及其统计对象。</translation>
    </message>
    <message>
        <source>Looking for figures…</source>
        <translation>正在查找数据…</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>No figure fits the filter. Clear it to see all of them.</source>
        <translation>没有符合筛选条件的数据。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>This text gives no figures.</source>
        <translation>这篇文档没有数据。</translation>
    </message>
    <message>
        <source>{shown} of {whole}</source>
        <translation>{shown}／{whole}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln 个数据</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计对象</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>FollowedModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
</context>
<context>
    <name>FollowedView</name>
    <message>
        <source>Which figures</source>
        <translation>哪一组数据</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>画法</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱形</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save these figures as a table</source>
        <translation>把这些数据存为表格</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>返回数据</translation>
    </message>
    <message>
        <source>Figures of the subject by document</source>
        <translation>该对象在各文档中的数据</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>正在查阅书库…</translation>
    </message>
    <message>
        <source>No document of the library gives figures of {subject}. Add the reports of other years to the library.</source>
        <translation>书库中没有“{subject}”的数据。请把其他年份的报告加入书库。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>Change, in {unit}</source>
        <translation>增减（{unit}）</translation>
    </message>
    <message>
        <source>In {unit}</source>
        <translation>数额（{unit}）</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>{figures} in {documents}</source>
        <translation>{documents}，{figures}</translation>
    </message>
    <message>
        <source>the latest documents only</source>
        <translation>只查了最近的文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln 个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>all places</source>
        <translation>各地合并</translation>
    </message>
    <message>
        <source>place not told</source>
        <translation>未写明地方</translation>
    </message>
    <message>
        <source>Figures of several places are drawn as bars. Choose one place for a line.</source>
        <translation>多个地方的数据画成柱形；选定一个地方后可画成折线。</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>采纳 %n 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n proposal(s)</source>
        <translation>
            <numerusform>不采纳 %n 条建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>Change plan “{name}”</source>
        <translation>更改计划“{name}”</translation>
    </message>
    <message>
        <source>Move what was missed forward</source>
        <translation>把漏读的往后排</translation>
    </message>
    <message>
        <source>Remove plan “{name}”</source>
        <translation>删除计划“{name}”</translation>
    </message>
    <message>
        <source>“{name}” has been removed. Undo brings it back.</source>
        <translation>已删除“{name}”，可以撤销。</translation>
    </message>
    <message>
        <source>Tick a portion off</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Take a portion as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>学习计划</translation>
    </message>
    <message>
        <source>Which document is to be read, too?</source>
        <translation>还要读哪个文档？</translation>
    </message>
    <message>
        <source>Make plan “{name}”</source>
        <translation>建立计划“{name}”</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>Read through: {portion} (plan “{name}”)</source>
        <translation>已读完：{portion}（计划“{name}”）</translation>
    </message>
</context>
<context>
    <name>CardMaking</name>
    <message>
        <source>Only marks on words can become recall cards.</source>
        <translation>只有标在文字上的标记能建复习卡。</translation>
    </message>
    <message>
        <source>Nothing is marked in this document yet.</source>
        <translation>这篇还没有标记。</translation>
    </message>
    <message>
        <source>There are recall cards of all of them already.</source>
        <translation>都已经建过复习卡了。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n recall card(s)</source>
        <translation>
            <numerusform>去掉 %n 张复习卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recall card(s) removed</source>
        <translation>
            <numerusform>已去掉 %n 张复习卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n recall card(s)</source>
        <translation>
            <numerusform>建 %n 张复习卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recall card(s) made. {key} asks what is due.</source>
        <translation>
            <numerusform>建了 %n 张复习卡。按 {key} 开始复习。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody says what “{name}” stands for. Write that down among the set phrases, then make the card.</source>
        <translation>还不知道“{name}”指什么。请先在提法库里写上内涵，再建复习卡。</translation>
    </message>
    <message>
        <source>Below this heading stands nothing that could be asked for.</source>
        <translation>这个标题下没有可以考的内容。</translation>
    </message>
    <message>
        <source>The filter shows no marks on words in this document.</source>
        <translation>筛选出来的标记都不带文字，建不了复习卡。</translation>
    </message>
</context>
<context>
    <name>TroubleLine</name>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
</context>
<context>
    <name>TaskGroups</name>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按文档</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按责任人</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>按时限</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>无牵头单位</translation>
    </message>
    <message>
        <source>Without a person</source>
        <translation>无责任人</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>没有明确日期</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}, %n overdue</source>
        <translation>
            <numerusform>{count}，%n 项已逾期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrasing</name>
    <message>
        <source>Export the set phrases</source>
        <translation>提法另存为</translation>
    </message>
    <message>
        <source>Set phrases.csv</source>
        <translation>提法.csv</translation>
    </message>
</context>
</TS>
