/** Elements that frame a page. */
export const regionElements: ReadonlyMap<string, string> = new Map([
  ['nav', 'menu'],
  ['header', 'menu'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
])

/** Words in class names and ids that name a part of the frame. */
export const regionNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    menu: 'nav navbar navigation menu topbar topnav subnav toolbar',
    breadcrumb: 'breadcrumb breadcrumbs crumb crumbs bread location dqwz',
    pager: 'pager pagination pagebar prevnext prenext pageturn',
    share: 'share bdshare sharebar social bdsharebuttonbox jiathis',
    footer: 'footer foot copyright beian',
    sidebar: 'sidebar aside related recommend hotnews rightbar leftbar',
    tags: 'tags tag keywords',
  }).flatMap(([region, names]) => names.split(' ').map((name): [string, string] => [name, region])),
)
