/** Names, numbers and openids lie in the data: nobody else on this machine reads them. */
export const FOR_OWNER = { folder: 0o700, file: 0o600 };
