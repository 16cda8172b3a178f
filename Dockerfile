# The server with the built app. Build and start it with everything that it needs: see compose.yaml.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm run build

# What runs needs neither Angular nor any tool: the dependencies of the server alone.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY projects/call-machine/package.json projects/call-machine/
COPY signaling/package.json signaling/
RUN npm ci --omit=dev --omit=optional --workspace=signaling --workspace=call-machine --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY --from=dependencies /build/node_modules node_modules
COPY --from=build /build/package.json package.json
COPY --from=build /build/projects/call-machine/package.json projects/call-machine/package.json
COPY --from=build /build/projects/call-machine/dist projects/call-machine/dist
COPY --from=build /build/signaling signaling
COPY --from=build /build/dist/call-app dist/call-app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 LOG_LEVEL=info
# A user that comes with the image, and may change nothing in it.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/livez').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
# Without a shell between, so that SIGTERM reaches the server.
CMD ["node", "signaling/src/main.ts"]
