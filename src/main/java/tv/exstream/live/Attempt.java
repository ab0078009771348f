package tv.exstream.live;

import java.time.Duration;

/// What is tried next.
///
/// @param source number of the address, from 0
/// @param after how long to wait before
/// @param connecting how long the answer may take then
public record Attempt(int source, Duration after, Duration connecting, Rung rung) {}
