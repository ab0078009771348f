package tv.exstream.hls;

import java.util.Optional;
import tv.exstream.media.Language;
import tv.exstream.media.SoundTrack;

/// A sound track that a viewer may choose, as a multivariant playlist lists it: by what it is for, because what it carries changes with
/// the programme.
///
/// @param group what those are called together that one variant may be heard with
/// @param number counted from 0; the first is what is heard by who does not choose
/// @param channels of every frame
/// @param address of its playlist, relative to the one that lists it
public record SoundRendition(
        String group, SoundTrack track, int number, int channels, String address) {
    /// Its line. Source: RFC 8216bis section 4.4.6.1.
    String toM3u8() {
        Optional<Language> language = track.language();
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\"%s,DEFAULT=%s,AUTOSELECT=%s%s,CHANNELS=\"%d\",URI=\"%s\"\n"
                .formatted(
                        group,
                        track.name(),
                        language.map(each -> ",LANGUAGE=\"%s\"".formatted(each.tag())).orElse(""),
                        yes(number == 0),
                        yes(number == 0 || isTakenByItself()),
                        characteristics(),
                        channels,
                        address);
    }

    /// Whether players may take it because their viewer's settings ask for the language, or for what it is for.
    private boolean isTakenByItself() {
        return switch (track.role()) {
            case PROGRAMME -> track.language().isPresent();
            case DESCRIPTION, HEARING_IMPAIRED -> true;
            case ORIGINAL, COMMENTARY -> false;
        };
    }

    /// HLS Authoring Specification for Apple Devices, 2.18 and 2.19.
    private String characteristics() {
        return switch (track.role()) {
            case PROGRAMME, ORIGINAL, COMMENTARY -> "";
            case DESCRIPTION -> ",CHARACTERISTICS=\"public.accessibility.describes-video\"";
            case HEARING_IMPAIRED ->
                    ",CHARACTERISTICS=\"public.accessibility.enhances-speech-intelligibility\"";
        };
    }

    private static String yes(boolean is) {
        return is ? "YES" : "NO";
    }
}
