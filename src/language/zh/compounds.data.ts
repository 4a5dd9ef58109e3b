/** Fixed expressions that the word list lacks; written for this project. */
export const compounds =
  '教育意义历史意义现实意义战略意义时代意义政治意义经济意义社会意义示范意义象征意义指导意义深远意义重要意义重大意义' +
  '社会效益经济效益社会效应品牌效应示范效应集聚效应规模效应协同效应溢出效应教育功能服务功能社会功能教育作用示范作用' +
  '带动作用引领作用桥梁作用支撑作用平台作用教育价值历史价值文化价值社会价值经济价值研究价值'
