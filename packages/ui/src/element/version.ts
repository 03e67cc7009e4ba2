/** Version of the packages; a test keeps it equal to package.json. */
export const mainsVersion = '0.1.0';
