package tv.exstream.dvb;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Captions without letters: each bit of what they say is a pixel, so that a test reads it from what a decoder shows.
public final class CaptionSample {
    private CaptionSample() {}

    public static Caption saying(List<String> texts) {
        byte[] said = String.join("|", texts).getBytes(StandardCharsets.UTF_8);
        byte[] colours = new byte[2 * 8 * said.length];
        for (int n = 0; n < colours.length; n++) {
            int bit = n % (8 * said.length);
            colours[n] = (byte) ((said[bit / 8] >> bit % 8 & 1) * 15);
        }
        return Caption.of(10, 20, Bitmap.of(8 * said.length, colours));
    }

    /// What such a picture says.
    static String said(ShownScreen.Region region) {
        byte[] said = new byte[region.width() / 8];
        for (int x = 0; x < 8 * said.length; x++) {
            said[x / 8] |= (byte) ((region.colour(x, 0) / 15) << x % 8);
        }
        return new String(said, StandardCharsets.UTF_8);
    }
}
