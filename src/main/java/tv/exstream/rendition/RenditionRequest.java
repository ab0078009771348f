package tv.exstream.rendition;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.exstream.digest.Sha256;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;

/// Asks for one media item in one house format, treated in one way. Immutable.
public final class RenditionRequest {
    /// Changes whenever a fill would give other bytes for the same file and profile, so that old renditions are not mixed with new.
    private static final int RECIPE = 1;

    private static final int KEY_BYTES = 16;

    private static final long WHOLE = -1;

    private final MediaItem item;
    private final Profile profile;
    private final Treatment treatment;
    private final long part;

    /// Found out when it is first asked for.
    private volatile @Nullable RenditionKey key;

    private volatile @Nullable HeardTracks tracks;

    /// With the plain treatment.
    public RenditionRequest(MediaItem item, Profile profile) {
        this(item, profile, Treatment.plain(item.file()));
    }

    public RenditionRequest(MediaItem item, Profile profile, Treatment treatment) {
        this(item, profile, treatment, WHOLE);
    }

    private RenditionRequest(MediaItem item, Profile profile, Treatment treatment, long part) {
        this.item = item;
        this.profile = profile;
        this.treatment = treatment;
        this.part = part;
    }

    /// One part of an item that has no end, with nothing over it.
    ///
    /// @param number as [LiveTime#part] counts
    public RenditionRequest ofPart(long number) {
        return new RenditionRequest(
                item, profile, Treatment.speaking(treatment.languages()), number);
    }

    /// Asks for the same rendition, whose key stays, of the same file at another place.
    public RenditionRequest readAt(Path place) {
        if (place.equals(item.file().path())) {
            return this;
        }
        var elsewhere = new RenditionRequest(item.at(place), profile, treatment, part);
        elsewhere.key = key();
        return elsewhere;
    }

    public MediaItem item() {
        return item;
    }

    public Profile profile() {
        return profile;
    }

    public Treatment treatment() {
        return treatment;
    }

    /// How many media frames are wanted, counted from the item's first; at least 1.
    public long frames() {
        long all = Math.max(1, profile.video().rate().frameAt(item.duration()));
        return Math.min(all, treatment.until().orElse(all));
    }

    /// What its sound tracks carry.
    public HeardTracks tracks() {
        HeardTracks known = tracks;
        if (known == null) {
            known = HeardTracks.of(this);
            tracks = known;
        }
        return known;
    }

    /// The name of the rendition that answers this request.
    public RenditionKey key() {
        RenditionKey known = key;
        if (known == null) {
            known = makeKey();
            key = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenditionRequest that
                && item.equals(that.item)
                && profile.equals(that.profile)
                && treatment.equals(that.treatment)
                && part == that.part;
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return "RenditionRequest[%s, %s, %s]".formatted(item, profile, treatment);
    }

    private RenditionKey makeKey() {
        HeardTracks heard = tracks();
        String whole =
                "%d|%s|%s|%s|%s%s%s"
                        .formatted(
                                RECIPE,
                                item.file().path(),
                                item.file().fingerprint(),
                                profile.identity(),
                                treatment.identity(),
                                measured(heard),
                                profile.hasUsualTracks() ? "" : "|" + heard.labels());
        String identity = part == WHOLE ? whole : whole + "|" + part;
        return new RenditionKey(HexFormat.of().formatHex(Sha256.of(identity), 0, KEY_BYTES));
    }

    /// What was measured of the file, as far as it makes a difference in this profile.
    private String measured(HeardTracks heard) {
        String content =
                profile.video().conversion().bars() == Bars.KEEP
                        ? ""
                        : item.file()
                                .picture()
                                .flatMap(VideoStream::content)
                                .map(crop -> "|" + crop)
                                .orElse("");
        String lasting = item.file().still().map(_ -> "|" + item.duration()).orElse("");
        return content
                + lasting
                + fields(item.file(), profile)
                + loudness(heard.streams())
                + encoded();
    }

    /// Not to be mistaken for a copy, of what could be one.
    private String encoded() {
        VideoFormat house = profile.video();
        return item.file()
                .picture()
                .filter(_ -> house.isEncoded())
                .filter(picture -> picture.width() == house.width())
                .filter(picture -> picture.height() == house.height())
                .map(_ -> "|encoded")
                .orElse("");
    }

    /// Each with its place but the first, which is called what it was called when there was one.
    private String loudness(List<Optional<AudioStream>> streams) {
        AudioFormat format = profile.audio();
        if (format.loudness().isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        for (int place = 0; place < streams.size(); place++) {
            Optional<AudioStream> stream = streams.get(place);
            String one =
                    stream.filter(format::isFoldedBeforeLoudness).isPresent()
                            ? "folded"
                            : stream.flatMap(format::usable).map(Object::toString).orElse("");
            all.append(one.isEmpty() ? "" : place == 0 ? "|" + one : "|" + place + ":" + one);
        }
        return all.toString();
    }

    /// What pictures look like, where the file says otherwise and it is decided by that how they are shown.
    private static String fields(MediaFile file, Profile profile) {
        return profile.video().conversion().deinterlacing() == Deinterlacing.AUTO
                ? file.picture()
                        .filter(picture -> picture.seen().isPresent())
                        .filter(picture -> picture.seen().get() != picture.scan())
                        .map(picture -> "|" + picture.seen().get())
                        .orElse("")
                : "";
    }
}
