package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tv.exstream.library.catalogue.CatalogueArtwork;
import tv.exstream.library.remote.RemoteArtwork;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.VisibleMedia;

/// The pictures beside media files, and those of sources, NFO files and catalogues. Nothing but pictures is ever sent, and none that lies outside the media folders and
/// the cache of pictures.
@RestController
final class ArtworkRoutes {
    /// The guide gives a picture another address when it has changed. A cache for several people would send it to those who may not come in.
    private static final String CACHE_CONTROL = "private, max-age=86400";

    private final MediaItems items;
    private final Shelf shelf;
    private final RemoteArtwork remote;
    private final CatalogueArtwork catalogues;

    ArtworkRoutes(
            MediaItems items, Shelf shelf, RemoteArtwork remote, CatalogueArtwork catalogues) {
        this.items = items;
        this.shelf = shelf;
        this.remote = remote;
        this.catalogues = catalogues;
    }

    /// Where pictures may lie. The folders may have been set anew since the scan that found them.
    ///
    /// @param folders absolute and normal
    record Shelf(Supplier<List<Path>> folders) {
        boolean holds(Path path) {
            return folders.get().stream().anyMatch(path.normalize()::startsWith);
        }
    }

    /// @param kind `poster`, `thumb`, `parent` or `backdrop`
    @RequestMapping(
            path = "/iptv/artwork/{media}/{kind}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void send(
            @PathVariable String media,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        PictureFile file =
                file(media, kind)
                        .flatMap(PictureFile::open)
                        .orElseThrow(() -> unknown(media, kind));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!new ServletWebRequest(request, response)
                .checkNotModified(file.tag(), file.modified().toEpochMilli())) {
            response.setContentType(file.type());
            response.setContentLengthLong(file.size());
            if (!request.getMethod().equals("HEAD")) {
                file.writeTo(response.getOutputStream());
            }
        }
    }

    /// What lies beside the file, or its source has of it, else what its NFO names, else what a catalogue has. Nothing of what is not for the age of
    /// whoever asks.
    private Optional<Path> file(String media, String name) throws InterruptedException {
        Optional<MediaId> id = id(media);
        Optional<Artwork.Kind> kind =
                Stream.of(Artwork.Kind.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst();
        if (id.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Metadata known = items.metadata(List.of(id.get())).getOrDefault(id.get(), Metadata.NONE);
        if (!VisibleMedia.have(known)) {
            return Optional.empty();
        }
        Optional<Path> file = file(known.artwork(), kind.get());
        return file.isPresent() ? file : catalogues.find(id.get(), kind.get());
    }

    private Optional<Path> file(Artwork own, Artwork.Kind kind) throws InterruptedException {
        Optional<URI> address = own.address(kind);
        if (address.isPresent()) {
            return remote.find(address.get());
        }
        Optional<Artwork.Picture> picture = own.picture(kind);
        if (picture.isEmpty() || shelf.holds(picture.get().path())) {
            return picture.map(Artwork.Picture::path);
        }
        return remote.find(picture.get());
    }

    private static Optional<MediaId> id(String text) {
        return text.matches("[1-9]\\d{0,8}")
                ? Optional.of(new MediaId(Long.parseLong(text)))
                : Optional.empty();
    }

    private static ProblemException unknown(String media, String kind) {
        return ProblemException.of(
                Problem.PICTURE_NOT_FOUND, Objection.NO_PICTURE_OF_ITEM, media, kind);
    }
}
