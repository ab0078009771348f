package tv.exstream.library.remote;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.PlaylistEntry.Piece;
import tv.exstream.library.remote.PlaylistEntry.Playlist;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Choice;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.Language;
import tv.exstream.outbound.Reach;

/// Writes playlists of others anew, so that every name in them is one of ours and nothing else of theirs is left.
///
/// Source: RFC 8216 section 4.
final class PlaylistText {
    /// The highest that has all of what is written.
    private static final List<String> HEAD = List.of("#EXTM3U", "#EXT-X-VERSION:7");

    /// Newer versions of ffmpeg open no segments of other names.
    private static final Set<String> ENDINGS = Set.of("ts", "aac", "ac3", "ec3", "mp3");

    private final Naming naming;

    /// How what a playlist names is called.
    interface Naming {
        /// @param ending of the name
        String name(PlaylistEntry entry, String ending);
    }

    PlaylistText(Naming naming) {
        this.naming = naming;
    }

    /// Segments that are missing are left out. None has a header.
    ///
    /// @param reach of the playlist
    String of(Media playlist, Reach reach) {
        List<Segment> segments =
                playlist.segments().stream().filter(each -> !each.missing()).toList();
        List<String> lines = new ArrayList<>(HEAD);
        lines.add("#EXT-X-TARGETDURATION:" + playlist.target().toSeconds());
        lines.add(
                "#EXT-X-MEDIA-SEQUENCE:"
                        + segments.stream().findFirst().map(Segment::number).orElse(0L));
        for (Segment segment : segments) {
            if (segment.begins()) {
                lines.add("#EXT-X-DISCONTINUITY");
            }
            lines.add("#EXTINF:" + seconds(segment.length()) + ",");
            lines.add(name(segment, reach));
        }
        if (playlist.ended()) {
            lines.add("#EXT-X-ENDLIST");
        }
        return text(lines);
    }

    private static String seconds(Duration length) {
        return BigDecimal.valueOf(length.toNanos() / 1_000, 6).toPlainString();
    }

    /// @param sounds that come apart from the picture; not empty
    /// @param reach of the playlist
    String of(Variant variant, List<SoundRendition> sounds, Reach reach) {
        List<String> lines = new ArrayList<>(HEAD);
        for (SoundRendition sound : sounds) {
            sound.uri().ifPresent(uri -> lines.add(rendition(sound, new Playlist(uri, reach))));
        }
        lines.add("#EXT-X-STREAM-INF:BANDWIDTH=" + variant.bandwidth() + ",AUDIO=\"sound\"");
        lines.add(naming.name(new Playlist(variant.uri(), reach), "m3u8"));
        return text(lines);
    }

    private String rendition(SoundRendition sound, Playlist entry) {
        Language language = sound.language();
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"%s\"%s,DEFAULT=%s,URI=\"%s\""
                .formatted(
                        language.inWords(),
                        language.isDetermined() ? ",LANGUAGE=\"" + language.code() + "\"" : "",
                        sound.choice() == Choice.DEFAULT ? "YES" : "NO",
                        naming.name(entry, "m3u8"));
    }

    /// Where no vector is said it is the number of the segment (RFC 8216 section 5.2).
    private String name(Segment segment, Reach reach) {
        Resource file = segment.file();
        Optional<SourcePlaylist.Key> key =
                file.key()
                        .map(
                                each ->
                                        new SourcePlaylist.Key(
                                                each.uri(),
                                                each.vector()
                                                        .or(
                                                                () ->
                                                                        Optional.of(
                                                                                "%032x"
                                                                                        .formatted(
                                                                                                segment
                                                                                                        .number())))));
        return naming.name(
                new Piece(new Resource(file.uri(), file.part(), key), reach), ending(file.uri()));
    }

    private static String ending(URI uri) {
        String path = uri.getPath();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? ending : "ts";
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
