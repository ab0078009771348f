package tv.exstream.live;

import java.time.Duration;

/// What is tried next.
///
/// @param source number of the address, from 0
/// @param after how long to wait before
public record Attempt(int source, Duration after, Rung rung) {}
