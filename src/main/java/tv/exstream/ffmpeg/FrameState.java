package tv.exstream.ffmpeg;

/// What pictures are like between two filters.
///
/// @param width pixels, as they are to be seen
/// @param height pixels
/// @param bits of a sample: 8 or 10
public record FrameState(int width, int height, int bits, Place place) {
    FrameState sized(int newWidth, int newHeight) {
        return new FrameState(newWidth, newHeight, bits, place);
    }

    FrameState deep(int newBits) {
        return new FrameState(width, height, newBits, place);
    }

    FrameState at(Place newPlace) {
        return new FrameState(width, height, bits, newPlace);
    }
}
