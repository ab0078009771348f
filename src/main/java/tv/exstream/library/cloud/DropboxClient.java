package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

/// Reads folders of Dropbox. Thread-safe.
///
/// Source: the HTTP interface of Dropbox, version 2.
final class DropboxClient implements SourceClient {
    private static final int PAGE = 2_000;

    private final JsonQuestions questions;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final Service service;

    /// @param base of the interface
    record Service(URI base, InstantSource clock) {}

    DropboxClient(JsonQuestions questions, Secrets secrets, Service service) {
        this.questions = questions;
        this.tokens = new AccessTokens(questions, service.clock());
        this.secrets = secrets;
        this.service = service;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.Dropbox;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        String folder = ((DriveOrigin.Dropbox) source.origin()).folder();
        var placing = new Placing(shelf, service.clock());
        JsonNode page =
                ask(
                        source,
                        "/2/files/list_folder",
                        Map.of("path", folder, "recursive", true, "limit", PAGE));
        while (true) {
            for (JsonNode entry : page.path("entries")) {
                if (entry.path(".tag").asString("").equals("file")) {
                    placing.put(file(folder, entry));
                }
            }
            if (!page.path("has_more").asBoolean(false)) {
                return;
            }
            String cursor = page.path("cursor").asString("");
            page = ask(source, "/2/files/list_folder/continue", Map.of("cursor", cursor));
        }
    }

    private static DriveFile file(String folder, JsonNode entry) {
        String whole = entry.path("path_display").asString("");
        boolean below =
                whole.toLowerCase(Locale.ROOT).startsWith(folder.toLowerCase(Locale.ROOT) + "/");
        String path =
                below ? whole.substring(folder.length() + 1) : entry.path("name").asString("");
        String id = entry.path("id").asString("");
        return new DriveFile(
                DriveFile.key(id.substring(id.indexOf(':') + 1), path),
                path,
                id,
                entry.path("size").asLong(0),
                modified(entry.path("server_modified").asString("")),
                entry.path("content_hash").asString(""));
    }

    static Instant modified(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }

    /// An address that holds for four hours.
    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        JsonNode answer =
                ask(source, "/2/files/get_temporary_link", Map.of("path", file.locator()));
        try {
            return RemoteAddress.of(new URI(answer.path("link").asString("")));
        } catch (URISyntaxException e) {
            throw new IOException("Dropbox gives no address", e);
        }
    }

    private JsonNode ask(Source source, String path, Map<String, Object> words)
            throws IOException, InterruptedException {
        return questions.post(place(path), token(source), words);
    }

    private String token(Source source) throws IOException, InterruptedException {
        Map<String, String> by = new HashMap<>();
        secrets.find(source.id(), DriveOrigin.Dropbox.REFRESH_TOKEN)
                .ifPresent(text -> by.put("refresh_token", text));
        secrets.find(source.id(), DriveOrigin.Dropbox.APP_KEY)
                .ifPresent(text -> by.put("client_id", text));
        secrets.find(source.id(), DriveOrigin.Dropbox.APP_SECRET)
                .ifPresent(text -> by.put("client_secret", text));
        return tokens.of(source.id(), place("/oauth2/token"), by);
    }

    private Place place(String path) {
        return Place.ofInternet(service.base().resolve(path));
    }
}
