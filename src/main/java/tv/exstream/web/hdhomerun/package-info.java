/// The end points of an HDHomeRun, at the root as on a real device and under `/hdhomerun`.
@NullMarked
package tv.exstream.web.hdhomerun;

import org.jspecify.annotations.NullMarked;
