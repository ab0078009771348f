package tv.exstream.ffmpeg;

/// Where pictures lie while filters work on them.
public enum Place {
    MEMORY,
    /// The memory of a graphics processor or codec chip.
    DEVICE
}
