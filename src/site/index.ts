/** A pack as a site to browse: `planwright/site`. */
export { siteOfPack } from './siteOfPack.js'
