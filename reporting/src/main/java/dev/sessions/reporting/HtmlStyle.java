package dev.sessions.reporting;

/** The style of the HTML page, in light and dark, on a wide and on a narrow screen. */
final class HtmlStyle {
  /** The style sheet; names of classes are those that {@link HtmlReport#style} gives. */
  static final String CSS =
      """
      :root{--page:#f4f6f8;--card:#fff;--text:#1a2027;--soft:#5b6672;--line:#dfe4ea;
      --hatch:#e48a86;--run:#178048;--well:#7488a0;--badly:#c8312b;--unseen:#a06a00}
      @media (prefers-color-scheme:dark){:root{--page:#0e1216;--card:#161b21;--text:#e5eaf0;
      --soft:#95a2b0;--line:#2a323b;--hatch:#a3423d;--run:#35b171;--well:#7387a1;--badly:#f2645d;--unseen:#deaa3c}}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:76rem;padding:1.5rem;background:var(--page);color:var(--text);
      font:15px/1.45 system-ui,sans-serif}
      h1,h2,h3,p,dl,dd,ul{margin:0;padding:0}
      h1{font-size:1.6rem;line-height:1.2}
      h1::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.45em;
      border-radius:50%;background:var(--run)}
      .bad h1::before{background:var(--badly);border-radius:15%}
      h2{font-size:1.05rem}
      h3{font-size:.95rem;margin:.9rem 0 .15rem;overflow-wrap:anywhere}
      small{font-weight:400;color:var(--soft);font-size:.85em}
      header p{color:var(--soft);margin:.2rem 0 1rem}
      dl{display:flex;flex-wrap:wrap;gap:.5rem}
      dl div{display:flex;flex-direction:column-reverse;min-width:5.6rem;padding:.5rem .8rem;
      background:var(--card);border:1px solid var(--line);border-radius:.5rem;flex:1 1 auto}
      dl .total:not(:first-child){margin-left:.7rem}
      dt{color:var(--soft);font-size:.82rem}
      dd{font-size:1.45rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
      dl .run dd{color:var(--run)}dl .well dd{color:var(--well)}
      dl .badly dd{color:var(--badly)}dl .unseen dd{color:var(--unseen)}
      dl .none dd{color:var(--soft);opacity:.55}
      .card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;
      padding:1rem 1.2rem 1.2rem;margin-top:1.2rem}
      .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.3rem 0 .4rem;
      color:var(--soft);font-size:.85rem}
      .legend i{display:inline-block;width:1.5rem;height:.65rem;margin-right:.4rem;
      border-radius:.2rem}
      i.run,.run .bar{background:var(--run)}
      i.well,.well .bar{background:var(--well)}
      i.badly,.badly .bar{background:repeating-linear-gradient(135deg,var(--badly) 0 7px,
      var(--hatch) 7px 9px)}
      i.unseen{border-top:2px dashed var(--unseen);height:.25rem;border-radius:0}
      .lane{display:grid;grid-template-columns:minmax(6rem,11rem) 1fr 7rem;column-gap:.9rem;
      align-items:stretch;min-height:1.9rem}
      .lane .name,.lane .end{align-self:center;overflow:hidden;text-overflow:ellipsis;
      white-space:nowrap;font-size:.9rem}
      .lane .end{color:var(--soft);font-variant-numeric:tabular-nums}
      .run .end{color:var(--run)}.badly .end{color:var(--badly)}.unseen .end{color:var(--unseen)}
      .track{position:relative;background:var(--grid);border-right:1px solid var(--soft)}
      .bar{position:absolute;top:.4rem;bottom:.4rem;min-width:5px;border-radius:.25rem}
      .bar.moment{min-width:.75rem;margin-left:-.375rem;top:50%;bottom:auto;height:.75rem;
      transform:translateY(-50%);border-radius:50%}
      .run .bar{border-top-right-radius:0;border-bottom-right-radius:0}
      .open-left{-webkit-mask:linear-gradient(to right,transparent,#000 25%);
      mask:linear-gradient(to right,transparent,#000 25%)}
      .open-right{-webkit-mask:linear-gradient(to left,transparent,#000 25%);
      mask:linear-gradient(to left,transparent,#000 25%)}
      .nothing{position:absolute;left:0;right:0;top:50%;border-top:2px dashed var(--unseen);
      opacity:.7}
      .axis{min-height:1.4rem;color:var(--soft);font-size:.78rem}
      .axis .track{background:none;border-color:transparent}
      .axis b{position:absolute;bottom:.1rem;font-weight:400;white-space:nowrap;
      transform:translateX(-50%);font-variant-numeric:tabular-nums}
      .axis .first{transform:none}
      .axis .now{right:0;transform:none;color:var(--text)}
      table{border-collapse:collapse;width:100%;margin-top:.4rem;font-size:.88rem;
      font-variant-numeric:tabular-nums}
      th,td{text-align:left;padding:.34rem .8rem .34rem 0;border-bottom:1px solid var(--line);
      vertical-align:top}
      thead th{color:var(--soft);font-weight:500}
      .session th{padding-top:.9rem;font-weight:600;overflow-wrap:anywhere}
      td{white-space:nowrap}
      td[data-name=command],td[data-name=tab]{white-space:normal;overflow-wrap:anywhere}
      td[data-name=command]{font-family:ui-monospace,monospace;font-size:.82rem;min-width:12rem}
      td[data-name=tab]{min-width:9rem}
      tr.run td[data-name=state]{color:var(--run)}
      tr.badly td[data-name=state],tr.badly td[data-name=code]{color:var(--badly)}
      tr.unseen td[data-name=state]{color:var(--unseen)}
      @media (max-width:46rem){
      body{padding:.8rem}
      dl{display:grid;grid-template-columns:repeat(6,1fr)}dl div{grid-column:span 2}
      dl div:nth-child(n+7){grid-column:span 3}dl .total:not(:first-child){margin-left:0}
      .card{padding:.8rem .9rem 1rem}
      .lane{grid-template-columns:1fr auto;row-gap:.05rem;margin-bottom:.45rem}
      .lane .track{grid-row:2;grid-column:1/3;height:1.35rem}
      .bar{top:.2rem;bottom:.2rem}
      .axis{margin:0}.axis span{display:none}.axis .track{height:1.2rem;grid-row:1}
      .axis b:nth-child(even):not(.now),.axis .late{display:none}
      table,tbody,tr,td,th{display:block}thead{display:none}
      tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
      tbody tr.session{padding:0}
      th,td{border:0;padding:.06rem 0}
      td{display:grid;grid-template-columns:5.5rem 1fr}
      td.none{display:none}
      td::before{content:attr(data-name);color:var(--soft);font:.88rem system-ui,sans-serif}
      td[data-name=tab]{font-weight:600}
      }
      @media print{body{max-width:none;background:none}.card{break-inside:avoid}}
      """;

  private HtmlStyle() {}
}
