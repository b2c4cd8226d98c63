# The site in production mode. What it needs: DATABASE_URL, PUBLIC_URL, SMTP_URL, SESSION_CLAIMS_SECRET,
# SESSION_RENEWAL_SECRET and DEVICE_SECRET; the README lists what else can be set. docker-compose.yml is an example.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production APP_MODE=production PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN install --directory --owner=node --group=node /data /backups
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
# It owns nothing of what it runs, and writes to /data, /backups and /tmp only: the rest may be read-only.
USER node
VOLUME /data
EXPOSE 3000
# Open requests are given 25 s to end: stop it with a longer grace (docker stop --time 40).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/main.js"]
