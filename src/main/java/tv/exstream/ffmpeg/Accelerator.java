package tv.exstream.ffmpeg;

/// What decodes and encodes pictures.
public enum Accelerator {
    /// The processor, with what every ffmpeg has.
    SOFTWARE,
    NVENC,
    QSV,
    VAAPI,
    VIDEOTOOLBOX,
    AMF,
    V4L2,
    VULKAN
}
