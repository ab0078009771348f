package tv.exstream.prepare;

/// Stills that nobody has to look at.
public final class PlainStills {
    private PlainStills() {}

    public static MediaStills stills() {
        return new MediaStills(still -> new byte[] {(byte) still.at().toSeconds()});
    }
}
