"""The Traditional characters of the words in the generated speeches; enough for these, no converter for any text."""

from __future__ import annotations

from typing import Final

_SIMPLIFIED: Final = (
    "万与专业严个为举义习乡书争于亏产从仓们价众优会传伤体储党关养内写农决况准减几划创别办务动劲区医单压参发变台号后吨听员团围"
    "图场坚墙备复够头奋学宁实宾对导将层届岗带帮干并广库应开弃强归当录彻征态总惯户执护报担据掺摆数断时显机杂条来标栏样档桥检气"
    "汇没泞渐满点热牵状环现电畅盘础确离种稳筑筹类粮紧级纸线组细终经结绕绘统绣继绩续缩缴网职联脑脸腾节范营蓝虑补见观规视计认讨"
    "让训议记讲许论设访证话该说请诿谁调谈谢负财责账质贪贯费资赶践车轻较辆达过运还这进里钟销错键镇长门问间队阶际难页项顺须领题"
    "风饮饱驻验齐着系松周"
)
_TRADITIONAL: Final = (
    "萬與專業嚴個為舉義習鄉書爭於虧產從倉們價眾優會傳傷體儲黨關養內寫農決況準減幾劃創別辦務動勁區醫單壓參發變臺號後噸聽員團圍"
    "圖場堅牆備復夠頭奮學寧實賓對導將層屆崗帶幫幹並廣庫應開棄強歸當錄徹徵態總慣戶執護報擔據摻擺數斷時顯機雜條來標欄樣檔橋檢氣"
    "匯沒濘漸滿點熱牽狀環現電暢盤礎確離種穩築籌類糧緊級紙線組細終經結繞繪統繡繼績續縮繳網職聯腦臉騰節範營藍慮補見觀規視計認討"
    "讓訓議記講許論設訪證話該說請諉誰調談謝負財責賬質貪貫費資趕踐車輕較輛達過運還這進裡鐘銷錯鍵鎮長門問間隊階際難頁項順須領題"
    "風飲飽駐驗齊著係鬆週"
)

TRADITIONAL: Final = str.maketrans(_SIMPLIFIED + "“”‘’", _TRADITIONAL + "「」『』")
"""For `str.translate`: one character for one."""
