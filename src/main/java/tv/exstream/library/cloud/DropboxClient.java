package tv.exstream.library.cloud;

import com.dropbox.core.DbxException;
import com.dropbox.core.DbxRequestConfig;
import com.dropbox.core.v2.DbxClientV2;
import com.dropbox.core.v2.files.FileMetadata;
import com.dropbox.core.v2.files.ListFolderResult;
import com.dropbox.core.v2.files.Metadata;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads folders of Dropbox. Thread-safe.
final class DropboxClient implements SourceClient {
    private static final long PAGE = 2_000;

    private final DbxRequestConfig asking;
    private final AccessTokens tokens;

    DropboxClient(DropboxHttp http, AccessTokens tokens) {
        this.asking = DbxRequestConfig.newBuilder("EXStreamTV").withHttpRequestor(http).build();
        this.tokens = tokens;
    }

    /// Asks the SDK.
    private interface Asking<T> {
        T of(DbxClientV2 client) throws DbxException, IOException, InterruptedException;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof DriveOrigin.Dropbox;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        String folder = ((DriveOrigin.Dropbox) source.origin()).folder();
        var placing = new Placing(shelf, tokens.clock());
        ListFolderResult page =
                ask(
                        source,
                        client ->
                                client.files()
                                        .listFolderBuilder(folder)
                                        .withRecursive(true)
                                        .withLimit(PAGE)
                                        .start());
        var marks = new PageMarks();
        put(folder, page, placing);
        while (page.getHasMore()) {
            String mark = page.getCursor();
            marks.see(mark);
            page = ask(source, client -> client.files().listFolderContinue(mark));
            put(folder, page, placing);
        }
    }

    private static void put(String folder, ListFolderResult page, Placing placing)
            throws InterruptedException {
        for (Metadata entry : page.getEntries()) {
            if (entry instanceof FileMetadata file) {
                placing.put(file(folder, file));
            }
        }
    }

    private static DriveFile file(String folder, FileMetadata file) {
        String whole = Optional.ofNullable(file.getPathDisplay()).orElse("");
        boolean below =
                whole.toLowerCase(Locale.ROOT).startsWith(folder.toLowerCase(Locale.ROOT) + "/");
        String path = below ? whole.substring(folder.length() + 1) : file.getName();
        String id = file.getId();
        return new DriveFile(
                DriveFile.key(id.substring(id.indexOf(':') + 1), path),
                path,
                id,
                file.getSize(),
                file.getServerModified().toInstant(),
                Optional.ofNullable(file.getContentHash()).orElse(file.getRev()));
    }

    /// An address that holds for four hours.
    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String link =
                ask(source, client -> client.files().getTemporaryLink(file.locator()).getLink());
        try {
            return RemoteAddress.of(new URI(link));
        } catch (URISyntaxException e) {
            throw new IOException("Dropbox gives no address", e);
        }
    }

    @Override
    public boolean forget(Source source, RemoteFile file) {
        return tokens.forget(source.id());
    }

    @Override
    public void forget(SourceId source) {
        tokens.remove(source);
    }

    private <T> T ask(Source source, Asking<T> what) throws IOException, InterruptedException {
        return tokens.visit(source, token -> ask(token, what));
    }

    private <T> T ask(String token, Asking<T> what) throws IOException, InterruptedException {
        try {
            return what.of(new DbxClientV2(asking, token));
        } catch (DbxException e) {
            if (e.getCause() instanceof OutboundException refusal) {
                throw refusal;
            }
            throw SdkQuestions.failed("Dropbox answers something else", e);
        } catch (IllegalArgumentException e) {
            throw SdkQuestions.failed("Dropbox answers something else", e);
        }
    }
}
