package tv.exstream.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Heads of pictures of every format and size, with nothing behind them that anybody would read.
public final class Pictures {
    private static final int REST = 64;

    private Pictures() {}

    public static byte[] png(int width, int height) {
        ByteBuffer picture = bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR");
        return picture.putInt(16, width).putInt(20, height).array();
    }

    public static byte[] gif(int width, int height) {
        ByteBuffer picture = bytes("GIF89a").order(ByteOrder.LITTLE_ENDIAN);
        return picture.putShort(6, (short) width).putShort(8, (short) height).array();
    }

    /// With a comment, a fill byte and a Huffman table before the frame header.
    public static byte[] jpeg(int width, int height) {
        String start = "\u00FF\u00D8\u00FF\u00FE\0\u0005abc\u00FF\u00FF\u00C4\0\u0003x";
        ByteBuffer picture = bytes(start + "\u00FF\u00C2\0\u0011\u0008");
        int at = start.length() + 5;
        return picture.putShort(at, (short) height).putShort(at + 2, (short) width).array();
    }

    public static byte[] lossyWebp(int width, int height) {
        ByteBuffer picture = webp("VP8 ");
        return picture.putShort(26, (short) width).putShort(28, (short) (height | 0x4000)).array();
    }

    public static byte[] losslessWebp(int width, int height) {
        int bits = width - 1 | height - 1 << 14;
        return webp("VP8L").put(20, (byte) 0x2F).putInt(21, bits).array();
    }

    public static byte[] extendedWebp(int width, int height) {
        return webp("VP8X").putInt(24, width - 1).putInt(27, height - 1).array();
    }

    private static ByteBuffer webp(String chunk) {
        return bytes("RIFF\0\0\0\0WEBP" + chunk).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer bytes(String start) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(new byte[REST]);
        return ByteBuffer.wrap(all.toByteArray());
    }
}
