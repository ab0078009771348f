package tv.exstream.iptv;

import java.util.Locale;
import tv.exstream.live.PastAddress;
import tv.exstream.live.SourceAddress;

/// What a provider keeps of a channel for watching later. Immutable. Written out without its address, which is a secret.
///
/// @param mode how an address for an instant is made
/// @param days how long it is kept; 0 when nothing is, or the provider does not say
/// @param correctionMinutes how much earlier than it was on something is asked for, because the clock of the provider is wrong
/// @param template the address or what is appended to it, with places for times; empty where the mode needs none
public record Archive(Mode mode, int days, int correctionMinutes, String template) {
    public static final Archive NONE = new Archive(Mode.NONE, 0, 0, "");

    /// Arbitrary: no provider keeps more.
    private static final int MOST_DAYS = 366;

    private static final int MOST_CORRECTION = 24 * 60;

    /// The forms of `catchup=` in lists of channels.
    public enum Mode {
        NONE,
        DEFAULT,
        APPEND,
        SHIFT,
        FLUSSONIC,
        XC,
        VOD;

        /// Of the words that lists use; [#NONE] for unknown ones.
        public static Mode of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "default" -> DEFAULT;
                case "append" -> APPEND;
                case "shift", "timeshift" -> SHIFT;
                case "flussonic", "flussonic-hls", "flussonic-ts", "fs" -> FLUSSONIC;
                case "xc" -> XC;
                case "vod" -> VOD;
                default -> NONE;
            };
        }
    }

    public Archive {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be 0..%d: %d".formatted(MOST_DAYS, days));
        }
    }

    /// A correction beyond a day is a mistake of the list.
    public Archive corrected(int minutes) {
        return mode == Mode.NONE || Math.abs(minutes) > MOST_CORRECTION
                ? this
                : new Archive(mode, days, minutes, template);
    }

    /// As a provider says it; days beyond all reason are cut.
    public static Archive of(Mode mode, long days, String template) {
        return mode == Mode.NONE
                ? NONE
                : new Archive(mode, Math.clamp(days, 0, MOST_DAYS), 0, template);
    }

    /// Where it is had.
    ///
    /// @param live where the channel itself is received
    /// @return [PastAddress#NONE] when nothing is kept, or no address can be made of what is said
    public PastAddress of(SourceAddress live) {
        String address = live.uri().toString();
        String whole =
                switch (mode) {
                    case NONE -> "";
                    case DEFAULT, VOD -> ArchiveForms.said(address, template);
                    case APPEND -> ArchiveForms.appended(address, template);
                    case SHIFT -> ArchiveForms.shifted(address);
                    case FLUSSONIC -> ArchiveForms.flussonic(address);
                    case XC -> ArchiveForms.xtream(address);
                };
        return PastAddress.of(whole, days).earlier(correctionMinutes);
    }

    @Override
    public String toString() {
        String corrected = correctionMinutes == 0 ? "" : " %+d min".formatted(-correctionMinutes);
        return "%s %d days%s".formatted(mode, days, corrected);
    }
}
