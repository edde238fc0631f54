# docker run --rm --read-only --network none -v "$PWD:/work:ro" harmony-lint exports
FROM node:22-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts && node node_modules/esbuild/install.js && npm pack --pack-destination /tmp

FROM node:22-alpine
COPY --from=build /tmp/harmony-lint-*.tgz /tmp/
RUN npm install --global --offline --ignore-scripts /tmp/harmony-lint-*.tgz && rm /tmp/harmony-lint-*.tgz
USER node
WORKDIR /work
ENTRYPOINT ["harmony-lint"]
