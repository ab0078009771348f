package tv.exstream.doctor;

/// Which version of this program runs.
///
/// @param text such as `0.1.0`; `development` when it was not made by the build
public record ProgramVersion(String text) {}
