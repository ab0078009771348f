package tv.exstream.config;

/// A setting as it holds for this start, for people to read.
///
/// @param key such as `server.port`
/// @param text as somebody wrote it, without what is secret; lists have one line an element
/// @param origin who wrote it: `default`, the name of a file or variable, or `command line`
public record SettingInForce(String key, String text, String origin) {
    static final String DEFAULT = "default";

    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }
}
