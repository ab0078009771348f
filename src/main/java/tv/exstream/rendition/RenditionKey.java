package tv.exstream.rendition;

import java.util.regex.Pattern;

/// Names a rendition: the hash of everything that its bytes depend on. Equal keys mean interchangeable bytes.
///
/// @param hex 32 lower-case hexadecimal digits
public record RenditionKey(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public RenditionKey {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("rendition key must be 32 hex digits: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
