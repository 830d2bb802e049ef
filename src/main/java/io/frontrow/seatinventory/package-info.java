/// Which seat is free? One writer per subsection decides, in the order of the log.
///
/// This package is the front door: the commands that seatinventory accepts, the decisions that it publishes,
/// and what a reader needs to follow them. It knows no other context.
@BoundedContext
package io.frontrow.seatinventory;

import io.frontrow.shared.BoundedContext;
