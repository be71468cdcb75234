/** Nothing: what VS Code itself spends on any extension that starts with the window. */
exports.activate = () => undefined;
