package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Place;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;

/// Reads folders of Google Drive, shared drives too. Thread-safe.
///
/// Source: the interface of Google Drive, version 3.
final class GoogleDriveClient implements SourceClient {
    private static final String FOLDER = "application/vnd.google-apps.folder";
    private static final String LISTING =
            "/drive/v3/files?pageSize=1000&supportsAllDrives=true&includeItemsFromAllDrives=true"
                    + "&fields=nextPageToken,files(id,name,mimeType,size,modifiedTime,md5Checksum)&q=";

    /// Arbitrary, so that folders that lead into each other end.
    private static final int MOST_FOLDERS = 100_000;

    private final JsonQuestions questions;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final Service service;

    /// @param base of the interface
    /// @param tokens where tokens are made
    record Service(URI base, URI tokens, InstantSource clock) {}

    private record Folder(String id, String path) {}

    GoogleDriveClient(JsonQuestions questions, Secrets secrets, Service service) {
        this.questions = questions;
        this.tokens = new AccessTokens(questions, service.clock());
        this.secrets = secrets;
        this.service = service;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.GoogleDrive;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        String root = ((DriveOrigin.GoogleDrive) source.origin()).folder();
        var placing = new Placing(shelf, service.clock());
        Set<String> seen = new HashSet<>(List.of(root));
        Deque<Folder> folders = new ArrayDeque<>(List.of(new Folder(root, "")));
        while (!folders.isEmpty()) {
            Folder folder = folders.remove();
            String next = "";
            do {
                JsonNode page = page(source, folder, next);
                for (JsonNode file : page.path("files")) {
                    String path = folder.path() + file.path("name").asString("").replace('/', '_');
                    String id = file.path("id").asString("");
                    if (!file.path("mimeType").asString("").equals(FOLDER)) {
                        placing.put(file(id, path, file));
                    } else if (seen.add(id)) {
                        folders.add(new Folder(id, path + "/"));
                    }
                }
                next = page.path("nextPageToken").asString("");
            } while (!next.isEmpty());
            if (seen.size() > MOST_FOLDERS) {
                throw new IOException("it has more than %d folders".formatted(MOST_FOLDERS));
            }
        }
    }

    private JsonNode page(Source source, Folder folder, String next)
            throws IOException, InterruptedException {
        String query = encoded("'%s' in parents and trashed=false".formatted(folder.id()));
        String more = next.isEmpty() ? "" : "&pageToken=" + encoded(next);
        URI address = service.base().resolve(LISTING + query + more);
        return questions.get(Place.ofInternet(address), token(source));
    }

    private static DriveFile file(String id, String path, JsonNode file) {
        return new DriveFile(
                DriveFile.key(id, path),
                path,
                id,
                file.path("size").asLong(0),
                DropboxClient.modified(file.path("modifiedTime").asString("")),
                file.path("md5Checksum").asString(""));
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String path =
                "/drive/v3/files/%s?alt=media&supportsAllDrives=true"
                        .formatted(encoded(file.locator()));
        return new RemoteAddress(
                service.base().resolve(path), Map.of("Authorization", "Bearer " + token(source)));
    }

    private String token(Source source) throws IOException, InterruptedException {
        Map<String, String> by = new HashMap<>();
        secrets.find(source.id(), DriveOrigin.GoogleDrive.REFRESH_TOKEN)
                .ifPresent(text -> by.put("refresh_token", text));
        secrets.find(source.id(), DriveOrigin.GoogleDrive.CLIENT_ID)
                .ifPresent(text -> by.put("client_id", text));
        secrets.find(source.id(), DriveOrigin.GoogleDrive.CLIENT_SECRET)
                .ifPresent(text -> by.put("client_secret", text));
        return tokens.of(source.id(), Place.ofInternet(service.tokens()), by);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
