package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;

/// Reads folders of WebDAV servers, one question for each folder. Thread-safe.
///
/// What a server lists that is not in the folder that a person named is not looked at.
final class WebDavClient implements SourceClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// A folder of 50,000 files.
    private static final int MOST_BYTES = 32 << 20;

    /// Arbitrary, so that folders that lead into each other end.
    private static final int MOST_FOLDERS = 100_000;

    private static final int UNAUTHORIZED = 401;

    /// Who we are is not known, or too much was asked.
    private static final Set<Integer> OF_ALL = Set.of(UNAUTHORIZED, 429);

    /// The brackets of an IPv6 address are as they should be.
    private static final Pattern SERVER = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");

    /// Also a percent sign that begins no escape.
    private static final Pattern UNESCAPED =
            Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private static final byte[] QUESTION =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/><getetag/></prop></propfind>
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final Outbound outbound;
    private final Secrets secrets;
    private final InstantSource clock;

    WebDavClient(Outbound outbound, Secrets secrets, InstantSource clock) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.WebDav;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        try {
            readAll(source, shelf);
        } catch (OutboundException e) {
            throw isStranger(e) ? new IOException(signIn(source), e) : e;
        }
    }

    private static boolean isStranger(OutboundException e) {
        return e.failure() instanceof Failure.Refused(int status, _) && status == UNAUTHORIZED;
    }

    private static String signIn(Source source) {
        var origin = (DriveOrigin.WebDav) source.origin();
        return origin.user().isEmpty()
                ? "sign in: WebDAV at %s wants a user and a password".formatted(origin.address())
                : "sign in again: WebDAV at %s does not take the %s"
                        .formatted(origin.address(), DriveOrigin.WebDav.PASSWORD);
    }

    private void readAll(Source source, Shelf shelf) throws IOException, InterruptedException {
        URI base = base(source);
        var placing = new Placing(shelf, clock);
        Set<URI> seen = new HashSet<>(List.of(base));
        Deque<URI> folders = new ArrayDeque<>(seen);
        while (!folders.isEmpty()) {
            URI folder = folders.remove();
            for (WebDavListing.Entry entry : entries(source, folder, shelf)) {
                Optional<URI> found = within(base, folder, entry.href());
                if (found.isEmpty()) {
                    continue;
                }
                if (!entry.isFolder()) {
                    placing.put(file(base, found.get(), entry));
                } else if (seen.add(asFolder(found.get()))) {
                    folders.add(asFolder(found.get()));
                }
            }
            if (seen.size() > MOST_FOLDERS) {
                throw new IOException(KeptWord.TOO_MANY_FOLDERS.said(MOST_FOLDERS));
            }
        }
    }

    /// Of a folder that cannot be read nobody knows what is there.
    private List<WebDavListing.Entry> entries(Source source, URI folder, Shelf shelf)
            throws IOException, InterruptedException {
        try {
            return list(source, folder);
        } catch (IOException e) {
            if (folder.equals(base(source)) || !isOfFolder(e)) {
                throw e;
            }
            shelf.keepOthers();
            shelf.skip(folder.getPath(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /// Whether the server may say something else of other folders.
    private static boolean isOfFolder(IOException why) {
        if (!(why instanceof OutboundException refusal)) {
            return true;
        }
        return switch (refusal.failure()) {
            case Failure.Refused(int status, _) -> !OF_ALL.contains(status);
            case Failure.Unusable _, Failure.TooLong _ -> true;
            case Failure.Unreachable _, Failure.TooSlow _ -> false;
        };
    }

    private List<WebDavListing.Entry> list(Source source, URI folder)
            throws IOException, InterruptedException {
        Question question = Question.get(folder, PATIENCE);
        for (Map.Entry<String, String> header : authorization(source).entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        question = question.with("Depth", "1").sending("PROPFIND", "application/xml", QUESTION);
        try {
            return WebDavListing.read(outbound.fetch(question, MOST_BYTES).body());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static DriveFile file(URI base, URI found, WebDavListing.Entry entry) {
        String path = found.getPath().substring(base.getPath().length());
        return new DriveFile(
                path, path, found.getRawPath(), entry.size(), entry.modified(), entry.etag());
    }

    /// Where an entry is; empty when that is not below the folder of the source.
    static Optional<URI> within(URI base, URI folder, String href) {
        try {
            URI found = folder.resolve(new URI(escaped(href))).normalize();
            boolean sameServer =
                    base.getHost().equalsIgnoreCase(found.getHost()) && port(base) == port(found);
            boolean below = sameServer && found.getPath().startsWith(base.getPath());
            // Behind a proxy a server may write another scheme.
            return below ? Optional.of(base.resolve(found.getRawPath())) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Some servers write names as they are: blanks, and the brackets of `Film [1080p].mkv`, which are no part of a path (RFC 3986 appendix A).
    private static String escaped(String href) {
        Matcher server = SERVER.matcher(href);
        int path = server.lookingAt() ? server.end() : 0;
        return href.substring(0, path)
                + UNESCAPED
                        .matcher(href.substring(path))
                        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /// The port that has to be said: none when it is that of the scheme.
    private static int port(URI uri) {
        boolean usual =
                switch (uri.getPort()) {
                    case 80 -> "http".equalsIgnoreCase(uri.getScheme());
                    case 443 -> "https".equalsIgnoreCase(uri.getScheme());
                    default -> false;
                };
        return usual ? -1 : uri.getPort();
    }

    private static URI asFolder(URI uri) {
        return uri.getRawPath().endsWith("/") ? uri : uri.resolve(uri.getRawPath() + "/");
    }

    private static URI base(Source source) {
        URI uri = ((DriveOrigin.WebDav) source.origin()).address().uri();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return asFolder(uri.resolve(path).normalize());
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) {
        return new RemoteAddress(base(source).resolve(file.locator()), authorization(source));
    }

    private Map<String, String> authorization(Source source) {
        String user = ((DriveOrigin.WebDav) source.origin()).user();
        if (user.isEmpty()) {
            return Map.of();
        }
        String password = secrets.find(source.id(), DriveOrigin.WebDav.PASSWORD).orElse("");
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
