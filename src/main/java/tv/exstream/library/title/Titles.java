package tv.exstream.library.title;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.describe.Placeholders;
import tv.exstream.library.title.NfoReader.Reading;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;
import tv.exstream.remark.KeptWord;

/// Says what files are and what they are called: by the NFO beside them, else by their path. Never invents a name. Owned by one
/// thread; remembers the NFO files of shows, so one is made for every scan.
public final class Titles {
    /// A long NFO has 20 KB; what is longer is something else.
    private static final int LONGEST_NFO = 1 << 20;

    private final int latestYear;
    private final BiConsumer<Path, String> warn;
    private final NfoReader reader = new NfoReader();
    private final Map<Path, List<Nfo>> shows = new HashMap<>();

    /// Thread-safe, since who gives up waiting for a disk leaves a reading behind.
    private final Set<Path> unread = ConcurrentHashMap.newKeySet();

    /// @param latestYear no film is from a later one
    /// @param warn receives the path of an NFO that cannot be read whole, and why
    public Titles(int latestYear, BiConsumer<Path, String> warn) {
        this.latestYear = latestYear;
        this.warn = warn;
    }

    /// The NFO files that exist for a file.
    ///
    /// @param own about the file itself, the most specific first; may be empty
    /// @param show the `tvshow.nfo`, `album.nfo` and `artist.nfo` of the folders above, the nearest first; may be empty
    public record Descriptions(List<Path> own, List<Path> show) {
        public static final Descriptions NONE = new Descriptions(List.of(), List.of());

        public Descriptions {
            own = List.copyOf(own);
            show = List.copyOf(show);
        }
    }

    /// A folder of a library, and what its owner says is in it.
    public record Root(Path folder, LibraryKind kind) {}

    /// A file with a picture, in which nothing is written.
    ///
    /// @param root the folder of the library that the file is in
    public Named ofVideo(Path file, Root root, Descriptions descriptions) {
        return ofVideo(file, root, descriptions, Tags.NONE);
    }

    /// A file with a picture.
    ///
    /// @param root the folder of the library that the file is in
    /// @param tags count where it is a music video that nothing describes
    public Named ofVideo(Path file, Root root, Descriptions descriptions, Tags tags) {
        Place place = Place.of(file, root.folder());
        Named byPath = new PathTitle(place, root.kind(), latestYear).read();
        List<Nfo> own = firstOf(descriptions.own().stream().map(this::read).toList());
        List<Nfo> show = above(descriptions, Nfo.Root.SHOW);
        if (own.isEmpty() && byPath.kind() == MediaKind.MUSIC_VIDEO) {
            byPath = TagTitle.ofMusicVideo(byPath, tags);
        }
        return own.isEmpty() && show.isEmpty()
                ? byPath
                : described(byPath, own, show)
                        .describedBy(described(Named.silent(byPath.kind()), own, show));
    }

    private static Named described(Named byPath, List<Nfo> own, List<Nfo> show) {
        String showName = show.isEmpty() ? "" : show.getFirst().title();
        Named named = own.isEmpty() ? inShow(byPath, showName) : merged(byPath, own, showName);
        return show.isEmpty() || named.kind() != MediaKind.EPISODE
                ? named
                : named.with(NfoMetadata.joined(named.metadata(), show.getFirst().metadata()));
    }

    /// How long a file lasts, by what describes it; empty when nothing says so.
    public Optional<Duration> lasting(Descriptions descriptions) {
        return descriptions.own().stream()
                .flatMap(nfo -> bytes(nfo).stream())
                .flatMap(bytes -> RunningTime.of(bytes).stream())
                .findFirst();
    }

    /// Whether disks gave all of these so far: otherwise what they describe may be called something else.
    public boolean hasRead(Descriptions descriptions) {
        return Stream.concat(descriptions.own().stream(), descriptions.show().stream())
                .noneMatch(unread::contains);
    }

    /// A trailer and the like.
    ///
    /// @param kind of extra, such as `trailer`
    public Named ofExtra(Path file, Path root, String kind) {
        return new ExtraTitle(Place.of(file, root), kind, latestYear).read();
    }

    /// A picture, which is called like its file.
    public Named ofPicture(Path file) {
        String stem = Place.stem(String.valueOf(file.getFileName()));
        String name = NameText.spaced(NameText.plain(stem));
        return new Named(MediaKind.IMAGE, Title.named(name.isBlank() ? stem : name));
    }

    /// A file without a picture: the album is described in its folder, the artist in the one above.
    ///
    /// @param tags count where the descriptions do not say otherwise
    public Named ofSong(Path file, Root root, Descriptions descriptions, Tags tags) {
        Named byPath =
                TagTitle.ofSong(
                        new SongTitle(Place.of(file, root.folder()), root.kind()).read(), tags);
        List<Nfo> album = above(descriptions, Nfo.Root.ALBUM);
        List<Nfo> artist = above(descriptions, Nfo.Root.ARTIST);
        return album.isEmpty() && artist.isEmpty()
                ? byPath
                : onAlbum(byPath, album, artist)
                        .describedBy(onAlbum(Named.silent(MediaKind.SONG), album, artist));
    }

    private static Named onAlbum(Named byPath, List<Nfo> album, List<Nfo> artist) {
        Named named = album.isEmpty() ? byPath : SongTitle.onAlbum(byPath, album.getFirst());
        return artist.isEmpty() ? named : SongTitle.by(artist.getFirst(), named);
    }

    /// What a folder of the file, the nearest first, says about something.
    private List<Nfo> above(Descriptions descriptions, Nfo.Root root) {
        return firstOf(
                descriptions.show().stream()
                        .map(nfo -> shows.computeIfAbsent(nfo, this::read))
                        .filter(found -> !found.isEmpty() && isAbout(found.getFirst(), root))
                        .toList());
    }

    /// A `tvshow.nfo` may be nothing but an address.
    private static boolean isAbout(Nfo nfo, Nfo.Root root) {
        boolean show = root == Nfo.Root.SHOW && nfo.root() == Nfo.Root.ADDRESSES;
        return nfo.root() == root || show;
    }

    private static List<Nfo> firstOf(List<List<Nfo>> candidates) {
        return candidates.stream().filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static Named inShow(Named byPath, String show) {
        if (show.isEmpty()) {
            return byPath;
        }
        Title title = byPath.title();
        String name = title.name().equals(title.show()) ? show : title.name();
        return new Named(
                MediaKind.EPISODE,
                new Title(name, show, title.season(), title.episode(), title.year(), title.plot()),
                byPath.metadata());
    }

    private static Named merged(Named byPath, List<Nfo> own, String show) {
        Nfo first = own.getFirst();
        Metadata metadata = NfoMetadata.completed(first.metadata(), byPath.metadata());
        return switch (first.root()) {
            case MOVIE ->
                    new Named(MediaKind.MOVIE, single(byPath, first.title(), first), metadata);
            case MUSIC_VIDEO ->
                    new Named(
                            MediaKind.MUSIC_VIDEO,
                            single(byPath, performed(first), first),
                            metadata);
            case EPISODE ->
                    new Named(
                            MediaKind.EPISODE,
                            episode(byPath, own, show),
                            dated(
                                    NfoMetadata.completed(whole(own), byPath.metadata()),
                                    byPath.metadata()));
            case SHOW -> inShow(byPath, first.title());
            case ADDRESSES -> byPath.with(byPath.metadata().with(Facet.GUID, ids(first)));
            case ALBUM, ARTIST -> byPath;
        };
    }

    private static List<String> ids(Nfo nfo) {
        return nfo.metadata().values(Facet.GUID);
    }

    /// Of several episodes nobody knows what all together are called elsewhere.
    private static Metadata whole(List<Nfo> own) {
        Metadata first = own.getFirst().metadata();
        return own.size() == 1 ? first : first.with(first.particulars().untitled());
    }

    /// The day that the name of the file says, when the description does not.
    private static Metadata dated(Metadata described, Metadata byPath) {
        Facts facts = described.facts();
        return facts.hasDay()
                ? described
                : described.with(
                        new Facts(
                                byPath.facts().released(),
                                facts.artist(),
                                facts.album(),
                                facts.track(),
                                facts.director()));
    }

    private static Title single(Named byPath, String name, Nfo nfo) {
        Title path = byPath.title();
        return new Title(
                name.isEmpty() ? path.name() : name,
                "",
                -1,
                -1,
                nfo.year() > 0 ? nfo.year() : path.year(),
                nfo.plot());
    }

    private static String performed(Nfo nfo) {
        boolean both = !nfo.artist().isEmpty() && !nfo.title().isEmpty();
        return both ? nfo.artist() + " - " + nfo.title() : nfo.title();
    }

    /// A file with several episodes is called by all of them that have a name, and numbered by the first.
    private static Title episode(Named byPath, List<Nfo> own, String show) {
        Title path = byPath.title();
        Nfo first = own.getFirst();
        String names =
                own.stream()
                        .map(Nfo::title)
                        .filter(name -> !Placeholders.isNoNameOfEpisode(name))
                        .distinct()
                        .collect(Collectors.joining(" / "));
        String ofShow = show.isEmpty() ? first.show() : show;
        return new Title(
                names.isEmpty() ? path.name() : names,
                ofShow.isEmpty() ? path.show() : ofShow,
                first.season() >= 0 ? first.season() : path.season(),
                first.episode() >= 0 ? first.episode() : path.episode(),
                first.year() > 0 ? first.year() : path.year(),
                first.plot());
    }

    private List<Nfo> read(Path nfo) {
        Optional<byte[]> bytes = bytes(nfo);
        if (bytes.isEmpty()) {
            return List.of();
        }
        Reading reading = reader.read(bytes.get());
        if (!reading.warning().isEmpty()) {
            warn.accept(nfo, reading.warning());
        }
        return reading.elements();
    }

    private Optional<byte[]> bytes(Path nfo) {
        try (InputStream input = Files.newInputStream(nfo)) {
            byte[] bytes = input.readNBytes(LONGEST_NFO + 1);
            if (bytes.length > LONGEST_NFO) {
                warn.accept(nfo, KeptWord.NFO_TOO_LONG.said());
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            unread.add(nfo);
            warn.accept(nfo, KeptWord.UNREADABLE.said(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
