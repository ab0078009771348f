package tv.exstream.rendition;

/// Why a stream cannot be cut into chunks as it is. A copy that is refused is encoded instead.
public enum Refusal {
    /// A key frame is more than 4 s after the one before it, or there is none.
    GOP_TOO_LONG,
    /// Pictures are sent further ahead of earlier ones than [HouseMultiplex#DECODE_DELAY_FRAMES].
    TOO_MUCH_REORDERING,
    /// Pictures are not one per frame: the rate varies or is not what was announced.
    IRREGULAR_FRAMES,
    /// The first picture is shown before the start of the media item.
    STARTS_TOO_EARLY,
    /// One GOP has more bytes than any of a house format.
    GOP_TOO_LARGE,
}
