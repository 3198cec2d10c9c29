# The SDK builds; the image that runs has the runtime, a font for Japanese and a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Project files first: restored packages are kept as long as these do not change.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/CostGov/CostGov.csproj src/CostGov/
COPY src/CostGov.Aws/CostGov.Aws.csproj src/CostGov.Aws/
COPY src/CostGov.Aws.Simulator/CostGov.Aws.Simulator.csproj src/CostGov.Aws.Simulator/
COPY src/CostGov.Web/CostGov.Web.csproj src/CostGov.Web/
COPY migrations/CostGov.Migrations.Sqlite/CostGov.Migrations.Sqlite.csproj migrations/CostGov.Migrations.Sqlite/
RUN dotnet restore src/CostGov.Web --use-current-runtime

COPY src src
COPY migrations migrations
COPY wwwroot-assets wwwroot-assets
RUN dotnet publish src/CostGov.Web --configuration Release --use-current-runtime --no-self-contained --no-restore --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
 && apt-get install --yes --no-install-recommends curl fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=$APP_UID --group=$APP_UID --mode=0700 /data
WORKDIR /app
COPY --from=build /app .

# In a container all addresses are the container's own: docker-compose.yml publishes the port on this machine's loopback only.
ENV CostGov__DataDirectory=/data \
    ASPNETCORE_URLS=http://0.0.0.0:5080 \
    Logging__Console__FormatterName=json \
    DOTNET_gcServer=0
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:5080/health/ready"]
ENTRYPOINT ["dotnet", "CostGov.Web.dll"]
