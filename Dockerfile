# docker build -t harmony-lint .
# docker run --rm --read-only --network none -v "$PWD:/work:ro" harmony-lint exports
#
# For a build that is the same every time, pin the image by its digest:
#   --build-arg NODE_IMAGE=node:22-alpine@sha256:…   (docker buildx imagetools inspect node:22-alpine)
# test/package.test.ts does what the second stage does, without Docker.
ARG NODE_IMAGE=node:22-alpine

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts && node node_modules/esbuild/install.js && npm pack --pack-destination /tmp

FROM ${NODE_IMAGE}
COPY --from=build /tmp/harmony-lint-*.tgz /tmp/
RUN npm install --global --offline --ignore-scripts /tmp/harmony-lint-*.tgz && rm /tmp/harmony-lint-*.tgz
USER node
WORKDIR /work
ENTRYPOINT ["harmony-lint"]
