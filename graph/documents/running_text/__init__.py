"""The reader of running text: lines are labelled, put together to blocks, blocks to sections."""
