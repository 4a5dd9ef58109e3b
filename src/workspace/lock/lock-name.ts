/** Name of the file of accepted passages unless another one is given. */
export const defaultLock = 'duizhao.lock.json'
