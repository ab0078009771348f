package tv.exstream.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats of pictures that every player shows. SVG is none of them: it may hold scripts.
public enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    GIF;

    /// How many bytes at the start of a file tell what it is.
    public static final int HEAD_BYTES = 12;

    /// What the first bytes say, whatever a name says; empty for all else.
    public static Optional<PictureFormat> of(ByteBuffer head) {
        return Stream.of(values()).filter(format -> format.begins(head)).findFirst();
    }

    /// What the ending of a name says; empty for all else.
    public static Optional<PictureFormat> named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP);
            case "gif" -> Optional.of(GIF);
            default -> Optional.empty();
        };
    }

    /// @param codec as ffmpeg calls it
    public static Optional<PictureFormat> coded(String codec) {
        return switch (codec) {
            case "mjpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP);
            case "gif" -> Optional.of(GIF);
            default -> Optional.empty();
        };
    }

    private boolean begins(ByteBuffer head) {
        return switch (this) {
            // ITU-T T.81, annex B.1.1.3: the start of an image and of the marker after it.
            case JPEG -> has(head, 0, "\u00FF\u00D8\u00FF");
            // PNG specification, section 5.2.
            case PNG -> has(head, 0, "\u0089PNG\r\n\u001A\n");
            // WebP container specification: it stands after the size of the RIFF file.
            case WEBP -> has(head, 0, "RIFF") && has(head, 8, "WEBP");
            // GIF89a specification, section 17.
            case GIF -> has(head, 0, "GIF87a") || has(head, 0, "GIF89a");
        };
    }

    /// @param mark one letter per byte
    private static boolean has(ByteBuffer head, int at, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return head.limit() >= at + bytes.length
                && head.slice(at, bytes.length).equals(ByteBuffer.wrap(bytes));
    }

    /// Such as `image/png`.
    public String mediaType() {
        return switch (this) {
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case WEBP -> "image/webp";
            case GIF -> "image/gif";
        };
    }
}
