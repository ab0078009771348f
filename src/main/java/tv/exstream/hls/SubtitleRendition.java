package tv.exstream.hls;

import tv.exstream.subtitle.Track;

/// Subtitles that a viewer may choose, as a multivariant playlist lists them.
///
/// None is the default: who wants everybody to see subtitles draws them into the picture. Players take by themselves what their viewer's
/// settings ask for, and those that are forced.
///
/// @param address of its playlist, relative to the one that lists it
public record SubtitleRendition(Track track, String address) {
    /// What they are called together.
    static final String GROUP = "subtitles";

    /// HLS Authoring Specification for Apple Devices, 4.3 and 8.6: subtitles for who does not hear.
    private static final String FOR_THE_DEAF =
            ",CHARACTERISTICS=\"public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound\"";

    /// Its line. Source: RFC 8216 section 4.3.4.1.
    String toM3u8() {
        boolean known = track.language().isDetermined();
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"%s\",NAME=\"%s\"%s,DEFAULT=NO,AUTOSELECT=%s,FORCED=%s%s,URI=\"%s\"\n"
                .formatted(
                        GROUP,
                        track.name(),
                        known ? ",LANGUAGE=\"%s\"".formatted(track.language().tag()) : "",
                        yes(known),
                        yes(track.role() == Track.Role.FORCED),
                        track.role() == Track.Role.SDH ? FOR_THE_DEAF : "",
                        address);
    }

    private static String yes(boolean is) {
        return is ? "YES" : "NO";
    }
}
