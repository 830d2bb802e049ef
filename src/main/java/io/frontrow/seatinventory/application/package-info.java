/// Decides seat commands: the engine, the accepted history and the checkpoint, held together.
package io.frontrow.seatinventory.application;
