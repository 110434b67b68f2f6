/**
 * Numbers modules in the order of their paths, which is the order that they then stand in: what is alike stands together,
 * and gzip, which looks back 32 kB, finds it. Those that the pane begins with come first, without gaps between them.
 */
export const idsByPath = {
  apply: (compiler) => {
    compiler.hooks.compilation.tap('ids-by-path', (compilation) => {
      compilation.hooks.moduleIds.tap('ids-by-path', (modules) => {
        const { chunkGraph, namedChunks } = compilation;
        const start = namedChunks.get('taskpane');
        const placeOf = (module) => {
          const rank = start && chunkGraph.isModuleInChunk(module, start) ? 0 : 1;
          return `${rank} ${module.readableIdentifier(compilation.requestShortener)} ${module.identifier()}`;
        };
        [...modules]
          .filter((module) => module.needId && chunkGraph.getNumberOfModuleChunks(module) > 0)
          .map((module) => ({ module, place: placeOf(module) }))
          .sort((one, other) => (one.place < other.place ? -1 : 1))
          .forEach(({ module }, at) => chunkGraph.setModuleId(module, at));
      });
    });
  },
};
