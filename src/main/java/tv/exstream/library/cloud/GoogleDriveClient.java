package tv.exstream.library.cloud;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.OutboundException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads folders of Google Drive, shared drives too. Thread-safe.
final class GoogleDriveClient implements SourceClient {
    private static final String FOLDER = "application/vnd.google-apps.folder";
    private static final String SHORTCUT = "application/vnd.google-apps.shortcut";
    private static final String FIELDS =
            "nextPageToken,files(id,name,mimeType,size,modifiedTime,md5Checksum,"
                    + "shortcutDetails(targetId,targetMimeType))";
    private static final String SOMETHING_ELSE = "Google Drive answers something else";
    private static final int PAGE = 1_000;

    /// Arbitrary, so that folders that lead into each other end.
    private static final int MOST_FOLDERS = 100_000;

    private final GoogleHttp http;
    private final URI base;
    private final AccessTokens tokens;

    private record Folder(String id, String path) {}

    /// @param base of the interface, with a slash at its end
    GoogleDriveClient(GoogleHttp http, URI base, AccessTokens tokens) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.GoogleDrive;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        String root = ((DriveOrigin.GoogleDrive) source.origin()).folder();
        var placing = new Placing(shelf, tokens.clock());
        Set<String> seen = new HashSet<>(List.of(root));
        Deque<Folder> folders = new ArrayDeque<>(List.of(new Folder(root, "")));
        while (!folders.isEmpty()) {
            Folder folder = folders.remove();
            var marks = new PageMarks();
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                marks.see(next.get());
                FileList page = page(source, folder, next.get());
                for (File listed : page.getFiles()) {
                    File file = meant(listed);
                    String id = text(file.getId());
                    String path = folder.path() + text(file.getName()).replace('/', '_');
                    if (!FOLDER.equals(file.getMimeType())) {
                        placing.put(file(text(listed.getId()), path, file));
                    } else if (seen.add(id)) {
                        folders.add(new Folder(id, path + "/"));
                    }
                }
                next = Optional.ofNullable(page.getNextPageToken());
            }
            if (seen.size() > MOST_FOLDERS) {
                throw new IOException(KeptWord.TOO_MANY_FOLDERS.said(MOST_FOLDERS));
            }
        }
    }

    /// A shortcut has no content of its own: what it leads to has, of which the list says no more than where it is.
    private static File meant(File listed) {
        File.ShortcutDetails target = listed.getShortcutDetails();
        return !SHORTCUT.equals(listed.getMimeType()) || target == null
                ? listed
                : new File()
                        .setId(target.getTargetId())
                        .setMimeType(target.getTargetMimeType())
                        .setName(listed.getName());
    }

    /// @throws IOException when it has no list, which would be taken for an empty folder
    private FileList page(Source source, Folder folder, String mark)
            throws IOException, InterruptedException {
        FileList page = tokens.visit(source, token -> page(token, folder, mark));
        if (page.getFiles() == null) {
            throw new IOException(SOMETHING_ELSE);
        }
        return page;
    }

    private FileList page(String token, Folder folder, String mark)
            throws IOException, InterruptedException {
        try {
            return drive(token)
                    .files()
                    .list()
                    .setQ("'%s' in parents and trashed=false".formatted(folder.id()))
                    .setFields(FIELDS)
                    .setPageSize(PAGE)
                    .setPageToken(mark.isEmpty() ? null : mark)
                    .setSupportsAllDrives(true)
                    .setIncludeItemsFromAllDrives(true)
                    .execute();
        } catch (OutboundException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw SdkQuestions.failed(SOMETHING_ELSE, e);
        }
    }

    private Drive drive(String token) {
        return new Drive.Builder(
                        http,
                        GsonFactory.getDefaultInstance(),
                        request -> request.getHeaders().setAuthorization("Bearer " + token))
                .setRootUrl(base.toString())
                .setApplicationName("EXStreamTV")
                .build();
    }

    /// @param id that of a shortcut is another one than that of the file which is meant
    private static DriveFile file(String id, String path, File file) {
        return new DriveFile(
                DriveFile.key(id, path),
                path,
                text(file.getId()),
                Optional.ofNullable(file.getSize()).orElse(0L),
                Optional.ofNullable(file.getModifiedTime())
                        .map(time -> Instant.ofEpochMilli(time.getValue()))
                        .orElse(Instant.EPOCH),
                text(file.getMd5Checksum()));
    }

    /// What is not said is null.
    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String id = URLEncoder.encode(file.locator(), StandardCharsets.UTF_8);
        String path = "/drive/v3/files/%s?alt=media&supportsAllDrives=true".formatted(id);
        return new RemoteAddress(
                base.resolve(path), Map.of("Authorization", "Bearer " + tokens.of(source)));
    }

    @Override
    public boolean forget(Source source, RemoteFile file) {
        return tokens.forget(source.id());
    }

    @Override
    public void forget(SourceId source) {
        tokens.remove(source);
    }
}
