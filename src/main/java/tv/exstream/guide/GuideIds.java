package tv.exstream.guide;

import java.util.Locale;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;

/// What a channel is called in XMLTV and M3U, where players look it up; the same in both.
public enum GuideIds {
    /// The same for the channel's whole life.
    STABLE,
    /// The channel's number.
    NUMBER,
    /// What ErsatzTV calls a channel of this number, so that players keep their settings after a move.
    ERSATZTV,
    /// What Tunarr calls a channel of this number.
    TUNARR;

    /// Different for all channels of a lineup.
    public String of(Channel channel) {
        ChannelNumber number = channel.number();
        return switch (this) {
            case STABLE -> channel.guideId();
            case NUMBER -> number.toString();
            case ERSATZTV -> "C%s.%d.ersatztv.org".formatted(number, sum(hundredfold(number)));
            case TUNARR -> "C%s.%d.tunarr.com".formatted(number, sum(number.toString()));
        };
    }

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The digits of the number times a hundred: 5, 5.1 and 5.12 are 500, 510 and 512.
    private static String hundredfold(ChannelNumber number) {
        String minor = number.minor() == 0 ? "" : Integer.toString(number.minor());
        return number.major() + (minor + "00").substring(0, 2);
    }

    /// Of the codes of the digits.
    private static int sum(String text) {
        return text.chars().filter(Character::isDigit).sum();
    }
}
