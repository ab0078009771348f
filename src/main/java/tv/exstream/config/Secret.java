package tv.exstream.config;

/// Text that lets somebody in. It is never shown when it, or what it is a part of, is printed.
public record Secret(String text) {
    static final String SHOWN = "***";

    @Override
    public String toString() {
        return SHOWN;
    }
}
